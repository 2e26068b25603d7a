import Link from "next/link";
import { counted } from "@/components/ui/count";
import { PageLinks } from "@/components/ui/page-links";
import type { DigestPaper } from "@/lib/ingest/digest-record";
import { digestHref } from "./digest-href";
import { LinesLink } from "./lines-link";

interface DigestPapersProps {
  digestId: number;
  papers: DigestPaper[];
  entries: number;
  page: number;
  last: number;
  hasText: boolean;
}

/** Its entries in the order of its lines, each with the paper it is of. */
export function DigestPapers(props: DigestPapersProps) {
  const { digestId, papers, entries, page, last, hasText } = props;
  return (
    <section aria-labelledby="papers" className="min-w-0">
      <h2 className="eyebrow" id="papers">
        {counted(entries, "entry", "entries")}
      </h2>
      <ol className="digest-papers">
        {papers.map(({ slug, title, firstLine, lastLine, own }) => (
          <li key={`${slug}:${firstLine}`}>
            <Link className="related-title" href={`/papers/${slug}`} prefetch={false}>
              {title}
            </Link>
            <p>
              <LinesLink digestId={digestId} hasText={hasText} lines={{ firstLine, lastLine }} />
              {!own && " · in other digests, too"}
            </p>
          </li>
        ))}
      </ol>
      <PageLinks
        href={(to) => `${digestHref(digestId)}${to === 1 ? "" : `?page=${to}`}#papers`}
        label="Pages of entries"
        last={last}
        page={page}
      />
    </section>
  );
}
