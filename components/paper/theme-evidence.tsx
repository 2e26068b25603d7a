import Link from "next/link";
import { MarkedText } from "@/components/results/marked-text";
import { ThemeDot } from "@/components/ui/theme-tag";
import type { PaperRecord } from "@/lib/papers/record";
import { emptySelection } from "@/lib/search/selection";
import { onlyValue } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";
import { markTerm } from "./mark-term";

type Theme = PaperRecord["themes"][number];

/** The paper's themes; each opens to the words that put the paper there. */
export function ThemeEvidenceList({ themes }: { themes: Theme[] }) {
  if (themes.length === 0) return null;
  return (
    <section aria-labelledby="themes">
      <h2 className="eyebrow" id="themes">
        Themes, and why
      </h2>
      <ul className="evidence">
        {themes.map((theme) => (
          <li key={theme.id}>
            <ThemeEvidence theme={theme} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ThemeEvidence({ theme }: { theme: Theme }) {
  return (
    <details>
      <summary>
        <ThemeDot group={theme.group} />
        <span className="font-medium">{theme.label}</span>
        <span className="text-small text-ink-3">
          {[...new Set(theme.evidence.map(({ term }) => term))].join(" · ")}
        </span>
      </summary>
      <ul>
        {theme.evidence.map(({ term, field, count, excerpt }) => (
          <li key={`${field}:${term}`}>
            <span className="text-ink-3">
              In the {field}
              {count > 1 && `, ${count} times`}:
            </span>{" "}
            <q>
              <MarkedText parts={markTerm(excerpt, term)} />
            </q>
          </li>
        ))}
        <li>
          <Link
            className="link"
            href={selectionHref("/", onlyValue(emptySelection(), "theme", theme.id))}
          >
            All papers on this theme
          </Link>{" "}
          ·{" "}
          <Link className="link" href={`/themes/${encodeURIComponent(theme.id)}`}>
            How the theme is defined
          </Link>
        </li>
      </ul>
    </details>
  );
}
