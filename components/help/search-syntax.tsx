import Link from "next/link";

const SYNTAX: [write: string, finds: string][] = [
  ["scaling laws", "papers with both words, in any order and form: “scale”, “law”"],
  ['"emergent property"', "the exact phrase"],
  ["quant*", "words that begin so: quantum, quantization, quantitative"],
  ["emergence -physics", "papers without a word; NOT does the same"],
  ["grokking OR delayed", "papers with either word; parentheses group"],
  ["title:memory", "the word in the title; also abstract: author: venue: source:"],
  ["theme:interpretability", "papers on a theme; keyword: for a key phrase"],
  ["year:2020..2023", "a range of years; 2020, ..2015 and 2024.. work too"],
  ["has:code", "papers that name a repository; also date, comments, doi, arxiv"],
];

export function SearchSyntax() {
  return (
    <section aria-labelledby="syntax">
      <h2 id="syntax">Searching</h2>
      <p>
        All words are required unless you say otherwise. Parts that cannot be used are taken as
        plain words, and a note says so; nothing you type is an error.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Write</th>
            <th scope="col">to find</th>
          </tr>
        </thead>
        <tbody>
          {SYNTAX.map(([write, finds]) => (
            <tr key={write}>
              <td>
                <Link href={`/?q=${encodeURIComponent(write)}`} prefetch={false}>
                  <code>{write}</code>
                </Link>
              </td>
              <td>{finds}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
