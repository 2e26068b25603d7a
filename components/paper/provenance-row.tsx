import type { FieldProvenance, PaperRecord } from "@/lib/papers/record";
import { Conflict } from "./conflict";
import { FIELD_LABELS, fieldSummary } from "./field-summary";
import { SeenAt } from "./seen-at";

interface ProvenanceRowProps {
  paper: PaperRecord;
  provenance: FieldProvenance;
}

/** One field; where sources differ, a second row below has the room to compare them. */
export function ProvenanceRow({ paper, provenance }: ProvenanceRowProps) {
  const { field, rule, supplied, others } = provenance;
  const sources = supplied.flatMap((index) => paper.sightings[index] ?? []);
  return (
    <>
      <tr>
        <th scope="row">{FIELD_LABELS[field]}</th>
        <td>
          <span className="block">{fieldSummary(paper, provenance)}</span>
          {paper.sightings.length > 1 && others.length === 0 && (
            <span className="block text-ink-3">{rule}</span>
          )}
        </td>
        <td>
          {sources.map((sighting) => (
            <span
              className="block"
              key={`${sighting.digestId}:${sighting.firstLine}:${sighting.span?.start}`}
            >
              <SeenAt sighting={sighting} />
            </span>
          ))}
        </td>
      </tr>
      {others.length > 0 && (
        <tr className="provenance-conflict">
          <td />
          <td colSpan={2}>
            <Conflict paper={paper} provenance={provenance} />
          </td>
        </tr>
      )}
    </>
  );
}
