import Link from "next/link";
import type { Selection } from "@/lib/search/selection";
import { setPage } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";

/** A page number beyond the last page: an old link, or a hand-typed one. */
export function PastTheEnd({ selection }: { selection: Selection }) {
  return (
    <section className="no-results">
      <p className="text-lead">
        There is no page {selection.page} here.{" "}
        <Link className="link" href={selectionHref("/", setPage(selection, 1))}>
          Go to the first page
        </Link>
        .
      </p>
    </section>
  );
}
