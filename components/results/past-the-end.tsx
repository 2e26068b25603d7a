import Link from "next/link";
import type { Selection } from "@/lib/search/selection";
import { setPage } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";
import { lastPage } from "./last-page";

/** A page number beyond the last page: an old link, or a hand-typed one. */
export function PastTheEnd({ selection, total }: { selection: Selection; total: number }) {
  const last = lastPage(total, selection.size);
  const pageLink = (page: number, name: string) => (
    <Link className="link" href={selectionHref("/", setPage(selection, page))}>
      {name}
    </Link>
  );
  return (
    <section className="no-results">
      <p className="text-lead">
        There is no page {selection.page} here. Go to {pageLink(1, "the first page")}
        {last > 1 && <> or {pageLink(last, `the last, page ${last}`)}</>}.
      </p>
    </section>
  );
}
