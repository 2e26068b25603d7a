import { number } from "@/components/ui/count";
import { type ExampleProps, ExampleQuery } from "./example-query";

/** The syntax by examples from this library, each with what it finds now. */
export function SearchSyntax({ examples }: { examples: ExampleProps[] }) {
  return (
    <section aria-labelledby="searching">
      <h2 id="searching">Searching</h2>
      <p>
        Type words, a question, a title you half remember, or paste a sentence, an address or a
        BibTeX entry. The signs below ask for more. Nothing you type is an error: what cannot be
        used is taken as words, and a note says so. Hyphens, plurals, accents and spelling, British
        or American, make no difference, and capitals only in AND, OR and NOT; words in quotation
        marks are taken as they are.
      </p>
      <table className="syntax-table" id="syntax">
        <caption className="sr-only">The search syntax, with examples that run</caption>
        <thead>
          <tr>
            <th scope="col">Write</th>
            <th scope="col">to find</th>
            <th scope="col">papers</th>
          </tr>
        </thead>
        <tbody>
          {examples.map(({ query, finds, papers }) => (
            <tr key={query}>
              <td>
                <ExampleQuery papers={papers} query={query} />
              </td>
              <td>{finds}</td>
              <td>{papers === 0 ? "none here" : number(papers)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3">
        The parts of a query stand as chips above its results: each can be taken away with one
        click, and its menu makes a phrase of it, looks for it in titles only, or leaves such papers
        out.
      </p>
    </section>
  );
}
