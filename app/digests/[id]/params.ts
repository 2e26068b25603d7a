/** What comes in the addresses of a digest's pages; what is none of it is as if it were not there. */

type Param = string | string[] | undefined;

interface PagePart {
  page: number;
  last: number;
  offset: number;
  limit: number;
}

/** The part of a list that a page shows; the last one for a page beyond it. */
export function pageOf(param: Param, total: number, limit: number): PagePart {
  const last = Math.max(1, Math.ceil(total / limit));
  const asked = typeof param === "string" && /^\d{1,9}$/.test(param) ? Number(param) : 1;
  const page = Math.min(Math.max(asked, 1), last);
  return { page, last, offset: (page - 1) * limit, limit };
}
