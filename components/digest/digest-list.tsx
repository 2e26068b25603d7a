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
              {digest.topic ? `${digest.site}, “${digest.topic}”` : digest.file}
            </Link>
          </h2>
          <p className="digest-count">{counted(digest.papers, "paper")}</p>
          <MetaLine className="digest-facts">
            {digest.topic ? <span className="wrap-anywhere">{digest.file}</span> : digest.site}
            {formatLabel(digest.format) !== digest.site && formatLabel(digest.format)}
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

/** Undefined where nothing was lost: remarks are on the digest's own page. */
function problemWords({ problems: { error, warning } }: DigestSummary): string | undefined {
  return error + warning > 0 ? counted(error + warning, "problem") : undefined;
}
