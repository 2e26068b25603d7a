import type { FieldProvenance, PaperRecord } from "@/lib/papers/record";
import { Conflict } from "./conflict";
import { FIELD_LABELS, fieldSummary } from "./field-summary";
import { lines } from "./lines";

interface ProvenanceRowProps {
  paper: PaperRecord;
  provenance: FieldProvenance;
}

/** One field; where sources differ, a second row below has the room to compare them. */
export function ProvenanceRow({ paper, provenance }: ProvenanceRowProps) {
  const { field, supplied, others } = provenance;
  const sources = supplied.flatMap((index) => paper.sightings[index] ?? []);
  return (
    <>
      <tr>
        <th scope="row">{FIELD_LABELS[field]}</th>
        <td>{fieldSummary(paper, provenance)}</td>
        <td>
          {sources.map((sighting) => (
            <span className="block" key={`${sighting.digest}:${sighting.firstLine}`}>
              {sighting.site}, {lines(sighting)}
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
