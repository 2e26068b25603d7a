import { counted, number } from "@/components/ui/count";
import type { DigestSummary } from "@/lib/ingest/digest-record";
import { LineAccount } from "./line-account";

/** What the digest claimed, what came of it and what became of its lines. */
export function DigestAccount({ digest }: { digest: DigestSummary }) {
  const { entries, claimed, newPapers, papers, ownPapers, lines } = digest;
  return (
    <section aria-labelledby="account">
      <h2 className="eyebrow" id="account">
        What came of it
      </h2>
      <dl className="digest-account">
        <div>
          <dt>Entries read</dt>
          <dd>
            <strong>{number(entries)}</strong>
            {claimed !== undefined && <> {coverage(entries, claimed)}</>}
            {newPapers !== undefined && entries > 0 && <p>{broughtWords(digest)}</p>}
          </dd>
        </div>
        <div>
          <dt>Papers</dt>
          <dd>
            <strong>{number(papers)}</strong>
            <p>{paperWords(papers, ownPapers)}</p>
          </dd>
        </div>
        <div>
          <dt>Lines</dt>
          <dd>
            {lines.all > 0 && <strong>{number(lines.all)}</strong>}
            <LineAccount lines={lines} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

function coverage(entries: number, claimed: number): string {
  if (entries >= claimed) return `of ${counted(claimed, "result")} that the page speaks of`;
  const share = Math.floor((100 * entries) / claimed);
  return `of ${counted(claimed, "result")} that the page speaks of: ${share} %, ${number(claimed - entries)} are missing`;
}

/** "48 brought new papers, 2 joined papers that the library had". */
function broughtWords({ entries, newPapers = 0, joinedPapers = 0 }: DigestSummary): string {
  const before = entries - newPapers - joinedPapers;
  const parts = [
    newPapers > 0 &&
      `${number(newPapers)} brought ${newPapers === 1 ? "a new paper" : "new papers"}`,
    joinedPapers > 0 &&
      `${number(joinedPapers)} joined ${joinedPapers === 1 ? "a paper" : "papers"} that the library had`,
    before > 0 &&
      `${number(before)} ${before === 1 ? "is" : "are"} as the digest had ${before === 1 ? "it" : "them"} before`,
  ];
  return parts.filter(Boolean).join(", ");
}

function paperWords(papers: number, own: number): string {
  if (own === papers) return papers === 1 ? "in no other digest" : "none of them in another digest";
  const elsewhere = papers - own;
  if (own === 0) return "all of them in other digests, too";
  return `${number(own)} only here, ${number(elsewhere)} in other digests, too`;
}
