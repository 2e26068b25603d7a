import { counted } from "@/components/ui/count";
import type { FieldProvenance, PaperRecord } from "@/lib/papers/record";
import { fieldName, fieldValue } from "./field-summary";
import { SeenAt } from "./seen-at";

/** What the sources say differently, side by side, and why one of them was believed. */
export function Conflict({
  paper,
  provenance,
}: {
  paper: PaperRecord;
  provenance: FieldProvenance;
}) {
  const { field, rule, others } = provenance;
  return (
    <details className="conflict">
      <summary>
        {counted(others.length, "source")} {others.length === 1 ? "says" : "say"} it differently
        <span className="sr-only">: compare {fieldName(field)}</span>
      </summary>
      <p className="text-ink-2">{rule}</p>
      <dl>
        <div>
          <dt>Shown here</dt>
          <dd>{fieldValue(paper, field)}</dd>
        </div>
        {others.map(({ sighting, value }) => {
          const source = paper.sightings[sighting];
          return (
            <div key={sighting}>
              <dt>{source ? <SeenAt sighting={source} /> : "Another source"}</dt>
              <dd>{value}</dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}
