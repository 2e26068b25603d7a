import type { PaperRecord } from "@/lib/papers/record";
import { FIELD_LABELS } from "./field-summary";
import { ProvenanceRow } from "./provenance-row";

/** Fields worth a row even where no source has them. */
const EXPECTED = ["title", "authors", "venue", "publishedOn", "abstract"] as const;

/** Every field of the record, what it says, and which lines of which digest say so. */
export function ProvenanceTable({ paper }: { paper: PaperRecord }) {
  const known = new Set(paper.provenance.map(({ field }) => field));
  const missing = EXPECTED.filter(
    (field) => !known.has(field) && !(field === "authors" && known.has("authorCount")),
  );
  return (
    <section aria-labelledby="provenance">
      <h2 className="eyebrow" id="provenance">
        Where this record comes from
      </h2>
      <table className="provenance">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Value</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {paper.provenance.map((provenance) => (
            <ProvenanceRow key={provenance.field} paper={paper} provenance={provenance} />
          ))}
          {missing.map((field) => (
            <tr key={field}>
              <th scope="row">{FIELD_LABELS[field]}</th>
              <td className="text-ink-2">in none of the sources</td>
              <td>–</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
