import { counted } from "@/components/ui/count";
import { PageLinks } from "@/components/ui/page-links";
import type { TextLine } from "@/lib/ingest/digest-record";
import type { LineRange } from "@/lib/ingest/line-counts";
import { digestHref } from "./digest-href";
import { LinesLink } from "./lines-link";
import { TextLines } from "./text-lines";

interface HeaderListProps {
  digestId: number;
  /** How many header lines the digest has. */
  count: number;
  hasText: boolean;
  headers: (LineRange & { lines: TextLine[] })[];
  page: number;
  last: number;
}

/** The lines that were taken for the page around the papers: whether they are is for the reader to see. */
export function HeaderList({ digestId, count, hasText, headers, page, last }: HeaderListProps) {
  if (headers.length === 0) return null;
  return (
    <section aria-labelledby="headers" className="min-w-0">
      <h2 className="eyebrow" id="headers">
        {counted(count, "line")} of the page around the papers
      </h2>
      <ol className="problems">
        {headers.map(({ firstLine, lastLine, lines }) => (
          <li key={firstLine}>
            <p>
              <LinesLink digestId={digestId} hasText={hasText} lines={{ firstLine, lastLine }} />
            </p>
            {lines.length > 0 && <TextLines lines={lines} />}
          </li>
        ))}
      </ol>
      <PageLinks
        href={(to) => `${digestHref(digestId)}${to === 1 ? "" : `?headers=${to}`}#headers`}
        label="Pages of lines around the papers"
        last={last}
        page={page}
      />
    </section>
  );
}
