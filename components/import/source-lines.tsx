import { number } from "@/components/ui/count";
import type { PreviewItem } from "@/lib/ingest/import-state";

/** The lines of a digest as they stand, numbered. */
export function SourceLines({ item }: { item: PreviewItem }) {
  const { file, firstLine, lastLine, source, problems } = item;
  const wrong = new Set(
    problems.flatMap(({ severity, line }) => (severity === "info" ? [] : (line ?? []))),
  );
  const place =
    firstLine === lastLine
      ? `line ${number(firstLine)}`
      : `lines ${number(firstLine)}–${number(lastLine)}`;
  return (
    <figure className="min-w-0">
      <figcaption className="mb-1 text-micro text-ink-3 wrap-anywhere">
        {file}, {place}
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <ol aria-label={`Source, ${place}`} className="source-lines" start={firstLine} tabIndex={0}>
        {source.split("\n").map((text, index) => {
          const line = firstLine + index;
          return (
            <li data-line={line} data-wrong={wrong.has(line) || undefined} key={line}>
              {text}
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
