import Link from "next/link";
import { number } from "@/components/ui/count";
import type { Selection } from "@/lib/search/selection";
import { setPage } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";
import { lastPage, pageNumbers } from "./page-numbers";

export function Pagination({ selection, total }: { selection: Selection; total: number }) {
  const last = lastPage(total, selection.size);
  const { page } = selection;
  if (last <= 1) return null;
  const href = (target: number) => selectionHref("/", setPage(selection, target));
  return (
    <nav aria-label="Pages" className="pages">
      {page > 1 && (
        <Link href={href(Math.min(page - 1, last))} rel="prev">
          ← Previous
        </Link>
      )}
      <ol>
        {pageNumbers(page, last).map((item, index) => (
          <li key={item === "gap" ? `gap-${index}` : item}>
            {item === "gap" ? (
              <span aria-hidden="true">…</span>
            ) : (
              <Link
                aria-current={item === page ? "page" : undefined}
                aria-label={`Page ${number(item)}`}
                href={href(item)}
                prefetch={false}
              >
                {number(item)}
              </Link>
            )}
          </li>
        ))}
      </ol>
      {page < last && (
        <Link href={href(page + 1)} rel="next">
          Next →
        </Link>
      )}
    </nav>
  );
}
