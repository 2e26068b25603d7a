import { EXPORT_FORMATS } from "@/lib/cite/formats/list";

const REFERENCES =
  "What references need: title, authors (also how many there are where not all are named), venue, date, abstract, DOI, arXiv id, address, repositories, keywords, kind, volume, issue, pages, publisher, language";

const COUNTS = "Not the counts of comments and votes, which change";

/** What comes back when a file of the format is read again; the round-trip tests hold to it. */
const CARRIES: Record<string, string> = {
  bibtex: `${REFERENCES}. ${COUNTS}.`,
  ris: `${REFERENCES}. ${COUNTS}.`,
  "csl-json": `${REFERENCES}. ${COUNTS}.`,
  csv: "All that is known of a paper. What a spreadsheet would run as a formula has an apostrophe before it, which is taken off again.",
  markdown: `${REFERENCES}; to be read by people, too. ${COUNTS}.`,
  jsonl: "All that is known of a paper, exactly.",
};

/** How papers are cited and exported, and what each format keeps. */
export function TakingAlong() {
  return (
    <section aria-labelledby="export">
      <h2 id="export">Citing and exporting</h2>
      <p>
        <strong>Cite</strong> on a paper’s page copies or downloads it as a reference.{" "}
        <strong>Export</strong> beside the number of results takes along everything that was found,
        in its order; papers that you select are exported by themselves. On the command line,{" "}
        <code>npm run export -- --format bibtex</code> writes the whole library, and a selection in
        the words of the address bar narrows it: <code>"q=emergent&amp;year=2023.."</code>.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Format</th>
            <th scope="col">What it keeps</th>
          </tr>
        </thead>
        <tbody>
          {EXPORT_FORMATS.map(({ name, label }) => (
            <tr key={name}>
              <th scope="row">{label}</th>
              <td>{CARRIES[name]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        An exported file can be imported again and gives the same papers, as far as its format goes.
        A paper’s key in a reference file is the last part of its address here, and never changes.
        Programs find a paper with the lines it came from, what each digest said and which rule
        chose at <code>/api/papers/</code> and that key.
      </p>
    </section>
  );
}
