import { number } from "@/components/ui/count";
import type { DigestSummary } from "@/lib/ingest/digest-record";

const PARTS = [
  { part: "used", label: "of papers" },
  { part: "header", label: "of the page around them" },
  { part: "problem", label: "set aside" },
] as const;

/** What became of every line that is not blank: a bar, and the same in words. */
export function LineAccount({ lines }: { lines: DigestSummary["lines"] }) {
  if (lines.all === 0) {
    return <p className="text-ink-2">The lines of this digest were not counted.</p>;
  }
  const parts = PARTS.filter(({ part }) => lines[part] > 0);
  return (
    <>
      <span aria-hidden="true" className="line-account">
        {parts.map(({ part }) => (
          <span data-part={part} key={part} style={{ flexGrow: lines[part] }} />
        ))}
      </span>
      <LineLegend lines={lines} />
    </>
  );
}

/** What the marks of lines mean; how many there are of each, where that is known. */
export function LineLegend({ lines }: { lines?: DigestSummary["lines"] }) {
  return (
    <ul className="line-legend">
      {PARTS.filter(({ part }) => !lines || lines[part] > 0).map(({ part, label }) => (
        <li key={part}>
          <span aria-hidden="true" className="line-mark" data-part={part} />
          {lines ? `${number(lines[part])} ${label}` : label}
        </li>
      ))}
    </ul>
  );
}
