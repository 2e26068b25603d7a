/** The pages worth a link: first, last, and those around the current one; "gap" where some are left out. */
export function pageNumbers(current: number, last: number): (number | "gap")[] {
  const near = [1, current - 1, current, current + 1, last];
  const pages = [...new Set(near)].filter((page) => page >= 1 && page <= last);
  return pages
    .sort((a, b) => a - b)
    .flatMap((page, index) => {
      const before = pages[index - 1] ?? page - 1;
      if (page - before === 2) return [page - 1, page];
      return page - before > 2 ? (["gap", page] as const) : [page];
    });
}
