import type { Metadata } from "next";
import Link from "next/link";
import { digestHref } from "@/components/digest/digest-href";
import { LineLegend } from "@/components/digest/line-account";
import { MissingDigest } from "@/components/digest/missing-digest";
import { TextLines } from "@/components/digest/text-lines";
import { PageLinks } from "@/components/ui/page-links";
import { papersAtLines } from "@/lib/db/digest-papers";
import { lastLineOf, readLines } from "@/lib/db/digest-text";
import { askedLines } from "@/lib/ingest/asked-lines";
import { linePart } from "@/lib/ingest/digest-record";
import { askedDigest } from "../asked-digest";
import { pageOf } from "../params";

type Props = PageProps<"/digests/[id]/text">;

const LINES_A_PAGE = 400;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const digest = await askedDigest(params);
  if (!digest) return { title: "No such digest", robots: "noindex" };
  return { title: `Text of ${digest.file}`, robots: "noindex" };
}

/** The text of a digest with what became of each line; `lines` marks some and tells which page. */
export default async function DigestTextPage({ params, searchParams }: Props) {
  const digest = await askedDigest(params);
  if (!digest) return <MissingDigest />;
  const { id, file, problemList } = digest;
  const query = await searchParams;
  const lastLine = await lastLineOf(id);
  const { marked, note } = askedLines(query.lines, lastLine);
  const asked = marked ? String(Math.ceil(marked.from / LINES_A_PAGE)) : query.page;
  const { page, last, offset, limit } = pageOf(asked, lastLine, LINES_A_PAGE);
  const [lines, papers] = await Promise.all([
    readLines(id, offset + 1, offset + limit),
    papersAtLines(id, offset + 1, offset + limit),
  ]);
  const pages = (label: string) => (
    <PageLinks
      href={(to) => `${digestHref(id)}/text${to === 1 ? "" : `?page=${to}`}`}
      label={label}
      last={last}
      page={page}
    />
  );
  return (
    <main className="page digest-page" id="main" tabIndex={-1}>
      <header>
        <p className="crumb">
          <Link className="hover:text-ink hover:underline" href={digestHref(id)}>
            ← What came of it
          </Link>
        </p>
        <h1 className="page-title wrap-anywhere">{file}</h1>
      </header>
      {note && (
        <p className="said" role="status">
          {note}
        </p>
      )}
      {lines.length === 0 ? (
        <p className="text-ink-2">Its text is not kept, so its lines cannot be shown.</p>
      ) : (
        <>
          <LineLegend />
          {pages("Pages of the text")}
          <TextLines
            lines={lines}
            linkable
            marked={marked}
            papers={papers}
            partOf={(line) => linePart(line, papers, problemList)}
          />
          {pages("Pages of the text, again")}
        </>
      )}
    </main>
  );
}
