import Link from "next/link";
import { Fragment } from "react";
import type { DigestPaper, LinePart, TextLine } from "@/lib/ingest/digest-record";

interface TextLinesProps {
  lines: TextLine[];
  /** Lines that are meant, first to last. */
  marked?: { from: number; to: number };
  /** Where the parts are told, each line has a mark at its edge. */
  partOf?(line: number): LinePart;
  /** Papers stand above the first of their lines. */
  papers?: DigestPaper[];
  /** Whether links may lead to the lines: once on a page. */
  linkable?: boolean;
}

/** Lines of a digest with their numbers, as they stood. */
export function TextLines({ lines, marked, partOf, papers = [], linkable }: TextLinesProps) {
  return (
    <ol className="digest-lines">
      {lines.map(({ number, text }) => (
        <Fragment key={number}>
          {papers
            .filter(({ firstLine }) => firstLine === number)
            .map(({ slug, title }) => (
              <li className="line-paper" key={slug}>
                <Link href={`/papers/${slug}`} prefetch={false}>
                  {title}
                </Link>
              </li>
            ))}
          <li
            className="digest-line"
            data-marked={marked && number >= marked.from && number <= marked.to ? "" : undefined}
            data-part={text.trim() === "" ? undefined : partOf?.(number)}
            id={linkable ? `L${number}` : undefined}
          >
            {linkable ? (
              <a aria-label={`Line ${number}`} className="line-number" href={`#L${number}`}>
                {number}
              </a>
            ) : (
              <span className="line-number">{number}</span>
            )}
            <code>{text}</code>
          </li>
        </Fragment>
      ))}
    </ol>
  );
}
