import type { Metadata } from "next";
import { headers as requestHeaders } from "next/headers";
import Link from "next/link";
import { DigestAccount } from "@/components/digest/digest-account";
import { DigestHead } from "@/components/digest/digest-head";
import { digestHref, papersHref } from "@/components/digest/digest-href";
import { DigestPapers } from "@/components/digest/digest-papers";
import { HeaderList } from "@/components/digest/header-list";
import { MissingDigest } from "@/components/digest/missing-digest";
import { ProblemList } from "@/components/digest/problem-list";
import { RemoveDigest } from "@/components/digest/remove-digest";
import { digestPapers } from "@/lib/db/digest-papers";
import { linesAround, linesWithin } from "@/lib/db/digest-text";
import { refusalInWords } from "@/lib/intake/write-access";
import { formatLabel } from "../format-label";
import { askedDigest } from "./asked-digest";
import { pageOf } from "./params";

type Props = PageProps<"/digests/[id]">;

const PAPERS_A_PAGE = 25;
const PROBLEMS_A_PAGE = 10;
const HEADERS_A_PAGE = 5;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const digest = await askedDigest(params);
  if (!digest) return { title: "No such digest", robots: "noindex" };
  return { title: digest.file };
}

export default async function DigestPage({ params, searchParams }: Props) {
  const digest = await askedDigest(params);
  if (!digest) return <MissingDigest />;
  const { id, entries, lines, problemList, headerList, hasText } = digest;
  const query = await searchParams;
  const papers = pageOf(query.page, entries, PAPERS_A_PAGE);
  const problems = pageOf(query.problems, problemList.length, PROBLEMS_A_PAGE);
  const headers = pageOf(query.headers, headerList.length, HEADERS_A_PAGE);
  const [shownPapers, shownProblems, shownHeaders] = await Promise.all([
    digestPapers(id, papers),
    linesAround(id, problemList.slice(problems.offset, problems.offset + problems.limit)),
    linesWithin(id, headerList.slice(headers.offset, headers.offset + headers.limit)),
  ]);
  return (
    <main className="page digest-page" id="main" tabIndex={-1}>
      <DigestHead digest={digest} formatLabel={formatLabel(digest.format)} />
      <DigestAccount digest={digest} />
      <p className="flex flex-wrap gap-x-6 gap-y-2 text-ink-2">
        <Link className="link" href={papersHref([id])!}>
          Explore these papers
        </Link>
        {hasText ? (
          <Link className="link" href={`${digestHref(id)}/text`}>
            The whole text, line by line
          </Link>
        ) : (
          "Its text is not kept, so its lines cannot be shown."
        )}
      </p>
      <ProblemList
        digestId={id}
        {...problems}
        problems={shownProblems}
        total={problemList.length}
      />
      <HeaderList
        count={lines.header}
        digestId={id}
        hasText={hasText}
        {...headers}
        headers={shownHeaders}
      />
      <DigestPapers
        digestId={id}
        {...papers}
        entries={entries}
        hasText={hasText}
        papers={shownPapers}
      />
      <RemoveDigest digest={digest} refusal={refusalInWords(await requestHeaders())} />
    </main>
  );
}
