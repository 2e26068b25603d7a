import type { PaperRecord } from "@/lib/papers/record";
import { ComparePapers } from "./compare-papers";
import { DecisionForm } from "./decision-form";

interface PairToDecideProps {
  papers: [PaperRecord, PaperRecord];
  /** What speaks for their being one, and against it. */
  reasons?: string[];
  /** Where deciding goes on. */
  back: string;
  mayDecide: boolean;
}

/** Two papers side by side, and the two things that can be said of them. */
export function PairToDecide({ papers, reasons = [], back, mayDecide }: PairToDecideProps) {
  const slugs: [string, string] = [papers[0].slug, papers[1].slug];
  // Where something speaks against it, neither answer is put forward.
  const isDoubtful = reasons.some((reason) => reason.startsWith("But "));
  const about = `: “${papers[0].title}” and “${papers[1].title}”`;
  return (
    <article aria-label={`“${papers[0].title}” and “${papers[1].title}”`} className="pair">
      {reasons.length > 0 && <p className="pair-reasons">{reasons.join(" ")}</p>}
      <ComparePapers papers={papers} />
      {mayDecide && (
        <div className="pair-choice">
          <DecisionForm
            about={about}
            action="same"
            back={back}
            fields={{ papers: slugs }}
            label="They are one paper"
            primary={!isDoubtful}
          />
          <DecisionForm
            about={about}
            action="different"
            back={back}
            fields={{ papers: slugs }}
            label="They are two papers"
          />
        </div>
      )}
    </article>
  );
}
