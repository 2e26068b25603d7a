import Link from "next/link";
import { showDate } from "@/components/paper/show-date";
import { counted, number } from "@/components/ui/count";
import { MetaLine } from "@/components/ui/meta-line";
import type { DigestSummary } from "@/lib/ingest/digest-record";
import { digestHref } from "./digest-href";

interface DigestListProps {
  digests: DigestSummary[];
  /** What a format is called for people. */
  formatLabel(format: string): string;
}

/** Every digest with what came of it, in a line or two. */
export function DigestList({ digests, formatLabel }: DigestListProps) {
  return (
    <ul className="digests">
      {digests.map((digest) => (
        <li key={digest.id}>
          <h2>
            <Link
              className="digest-title wrap-anywhere"
              href={digestHref(digest.id)}
              prefetch={false}
            >
              {headingOf(digest, formatLabel)}
            </Link>
          </h2>
          <p className="digest-count">{counted(digest.papers, "paper")}</p>
          <MetaLine className="digest-facts">
            {hasOwnHeading(digest) ? (
              <span className="wrap-anywhere">{digest.file}</span>
            ) : (
              digest.site
            )}
            {formatLabel(digest.format) !== digest.site &&
              formatLabel(digest.format) !== headingOf(digest, formatLabel) &&
              formatLabel(digest.format)}
            {digest.crawledOn && `captured on ${showDate(digest.crawledOn)}`}
            {digest.ownPapers > 0 && `${number(digest.ownPapers)} only here`}
            {!digest.complete && <strong>not stored to its end</strong>}
            {problemWords(digest)}
          </MetaLine>
        </li>
      ))}
    </ul>
  );
}

/** A name such as "000_5d0fa27a2464607a.txt", which a program gave, tells nobody anything. */
const NAME_OF_A_PROGRAM = /^[\d_-]*[0-9a-f]{12,}\.\w+$/;

function hasOwnHeading({ topic, file }: DigestSummary): boolean {
  return topic !== undefined || NAME_OF_A_PROGRAM.test(file);
}

/** What it is about, else the name that a person gave it, else what kind of listing it is. */
function headingOf(digest: DigestSummary, formatLabel: DigestListProps["formatLabel"]): string {
  const { topic, site, file, format } = digest;
  if (topic) return `${site}, “${topic}”`;
  return hasOwnHeading(digest) ? formatLabel(format) : file;
}

/** Undefined where nothing was lost: remarks are on the digest's own page. */
function problemWords({ problems: { error, warning } }: DigestSummary): string | undefined {
  return error + warning > 0 ? counted(error + warning, "problem") : undefined;
}
