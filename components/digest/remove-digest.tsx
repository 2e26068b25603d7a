import { counted, number } from "@/components/ui/count";
import { type DigestSummary, isSeed } from "@/lib/ingest/digest-record";
import { digestHref } from "./digest-href";
import { SubmitOnce } from "./submit-once";

interface RemoveDigestProps {
  digest: DigestSummary;
  /** Why who looks at the page may not change the library. */
  refusal?: string;
}

/** Asks once more, and says what will go; a form, which works without a script. */
export function RemoveDigest({ digest, refusal }: RemoveDigestProps) {
  return (
    <section aria-labelledby="remove">
      <h2 className="eyebrow" id="remove">
        Remove
      </h2>
      <details className="remove-digest">
        <summary>
          <span className="control">Remove this digest …</span>
        </summary>
        <p>{whatGoes(digest)}</p>
        {isSeed(digest.path) && (
          <p className="text-ink-2">
            It is one of the listings that Paper Atlas begins with. It stays out until you bring it
            back on the page of all digests.
          </p>
        )}
        {refusal === undefined ? (
          <form action={`/api${digestHref(digest.id)}`} method="post">
            <SubmitOnce busy="Removing …" danger label="Remove it" />
          </form>
        ) : (
          <p className="text-ink-2">{refusal}</p>
        )}
      </details>
    </section>
  );
}

function whatGoes({ papers, ownPapers }: DigestSummary): string {
  const shared = papers - ownPapers;
  const gone =
    ownPapers === 0
      ? "No paper goes with it"
      : `${counted(ownPapers, "paper")} ${ownPapers === 1 ? "is" : "are"} in no other digest and will be gone`;
  const kept =
    shared === 0
      ? ""
      : `; ${number(shared)} ${shared === 1 ? "stays" : "stay"}, told by the digests that have ${shared === 1 ? "it" : "them"}, too`;
  return `${gone}${kept}. Decisions that people made are kept. The file itself is not touched.`;
}
