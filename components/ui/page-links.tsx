import Link from "next/link";
import { number } from "./count";
import { pageNumbers } from "./page-numbers";

interface PageLinksProps {
  /** For screen readers: "Pages". */
  label: string;
  page: number;
  last: number;
  href(page: number): string;
}

/** The way through what is shown page by page; nothing where there is only one. */
export function PageLinks({ label, page, last, href }: PageLinksProps) {
  if (last <= 1) return null;
  return (
    <nav aria-label={label} className="pages">
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
