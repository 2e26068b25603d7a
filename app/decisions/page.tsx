import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { DecisionLog } from "@/components/decisions/decision-log";
import { LikelyNames } from "@/components/decisions/likely-names";
import { MergeWith } from "@/components/decisions/merge-with";
import { NameLog } from "@/components/decisions/name-log";
import { PairToDecide } from "@/components/decisions/pair-to-decide";
import { counted } from "@/components/ui/count";
import { decisionLog } from "@/lib/db/decision-log";
import { namesToDecide } from "@/lib/db/likely-names";
import { nameDecisionLog } from "@/lib/db/name-decisions";
import { writeAccess } from "@/lib/intake/write-access";
import { comparisonOf, pairsToDecide } from "./pairs";
import { readParams } from "./params";

export const metadata: Metadata = {
  title: "Decisions",
  description: "Papers that may be one, side by side, and what people decided about them.",
};

const LISTED = 100;

export default async function DecisionsPage({ searchParams }: PageProps<"/decisions">) {
  const params = readParams(await searchParams);
  const { paper, other, namesAfter, from, problem } = params;
  const mayDecide = writeAccess(await headers()) === "granted";
  const [comparison, open, likely, decisions, names] = await Promise.all([
    paper ? comparisonOf(paper, other) : undefined,
    pairsToDecide(from),
    namesToDecide(namesAfter),
    decisionLog(LISTED),
    nameDecisionLog(LISTED),
  ]);
  return (
    <main className="page" id="main" tabIndex={-1}>
      <header className="page-head">
        <h1 className="page-title">Decisions</h1>
        <p className="page-lead">
          Rules put the entries of one paper together. Where they cannot tell, people do: what they
          decide is kept, holds whenever the digests are read again, and can be taken back.
        </p>
        {problem && (
          <p className="decision-problem" role="alert">
            {problem}
          </p>
        )}
        {!mayDecide && (
          <p className="decision-problem">
            To decide, open this page on the machine that runs the library, or give its token on the
            page{" "}
            <Link className="link" href="/import">
              Import
            </Link>
            .
          </p>
        )}
      </header>
      {comparison && (
        <section aria-labelledby="compared" className="decision-section">
          <h2 className="eyebrow" id="compared">
            Compared with “{comparison.paper.title}”
          </h2>
          {comparison.others.length === 0 && (
            <p className="mt-2">No other paper is meant by “{other}”. Try more of its title.</p>
          )}
          {comparison.others.map((found) => (
            <PairToDecide
              back={`/papers/${comparison.paper.slug}`}
              key={found.slug}
              mayDecide={mayDecide}
              papers={[comparison.paper, found]}
            />
          ))}
          <MergeWith paper={comparison.paper.slug} typed={other} />
        </section>
      )}
      <section aria-labelledby="open" className="decision-section">
        <h2 className="eyebrow" id="open">
          {open.total === 0 ? "Nothing to decide" : `${counted(open.total, "pair")} to decide`}
        </h2>
        {open.total === 0 && (
          <p className="mt-2 text-ink-2">No two papers of the library look like one.</p>
        )}
        {open.pairs.map(({ papers, reasons }) => (
          <PairToDecide
            back="/decisions"
            key={`${papers[0].slug} ${papers[1].slug}`}
            mayDecide={mayDecide}
            papers={papers}
            reasons={reasons}
          />
        ))}
        {open.next !== undefined && (
          <Link className="control mt-4" href={`/decisions?from=${open.next}`}>
            More pairs
          </Link>
        )}
      </section>
      {(likely.names.length > 0 || likely.next) && (
        <section aria-labelledby="open-names" className="decision-section">
          <h2 className="eyebrow" id="open-names">
            Names that may be one person’s
          </h2>
          <LikelyNames back="/decisions" likely={likely.names} mayDecide={mayDecide} />
          {likely.next && (
            <Link
              className="control mt-4"
              href={`/decisions?names=${encodeURIComponent(likely.next)}#open-names`}
            >
              More names
            </Link>
          )}
        </section>
      )}
      <section aria-labelledby="log" className="decision-section">
        <h2 className="eyebrow" id="log">
          Decided
        </h2>
        {decisions.length === 0 ? (
          <p className="mt-2 text-ink-2">Nobody decided anything yet.</p>
        ) : (
          <>
            {decisions.some(({ undoneAt }) => undoneAt) && (
              <p className="mt-2 text-ink-2">
                A pair whose decision was undone is asked about again as soon as the library has
                been compared anew.
              </p>
            )}
            <DecisionLog back="/decisions" decisions={decisions} mayDecide={mayDecide} />
          </>
        )}
      </section>
      {names.length > 0 && (
        <section aria-labelledby="name-log" className="decision-section">
          <h2 className="eyebrow" id="name-log">
            Decided about names
          </h2>
          <NameLog back="/decisions" decisions={names} mayDecide={mayDecide} />
        </section>
      )}
    </main>
  );
}
