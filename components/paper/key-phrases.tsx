import Link from "next/link";
import type { PaperRecord } from "@/lib/papers/record";
import { emptySelection } from "@/lib/search/selection";
import { onlyValue } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";

export function KeyPhrases({ keywords }: { keywords: PaperRecord["keywords"] }) {
  if (keywords.length === 0) return null;
  return (
    <section aria-labelledby="key-phrases">
      <h2 className="eyebrow" id="key-phrases">
        Key phrases
      </h2>
      <ul className="tags mt-1">
        {keywords.map(({ id, label }) => (
          <li key={id}>
            <Link
              className="theme-tag"
              href={selectionHref("/", onlyValue(emptySelection(), "keyword", id))}
              prefetch={false}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
