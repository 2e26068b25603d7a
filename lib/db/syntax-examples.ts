/** The syntax by examples that find something in this library. */
import { emptySelection } from "@/lib/search/selection";
import { type SyntaxExample, syntaxExamples } from "@/lib/search/syntax-examples";
import { perLibraryVersion } from "./library-version";
import { countPapers } from "./resolve-selection";
import { searchPapers } from "./search";

export interface LiveExample {
  query: string;
  finds: string;
  /** How many papers the query finds; 0 where this library has nothing to show it with. */
  papers: number;
}

/** In the order of the syntax; counted once for every state of the library. */
export const liveExamples: () => Promise<LiveExample[]> = perLibraryVersion(
  "syntax examples",
  async () => {
    const { facets } = await searchPapers({ ...emptySelection(), size: 1 });
    const examples: LiveExample[] = [];
    for (const example of syntaxExamples(facets)) {
      const found = await live(example);
      if (found) examples.push(found);
    }
    return examples;
  },
);

/** More attempts than this are not worth their time. */
const MOST_ATTEMPTS = 6;

/** Undefined where the library has nothing to write it with: no author, no venue. */
async function live({ finds, queries }: SyntaxExample): Promise<LiveExample | undefined> {
  for (const query of queries.slice(0, MOST_ATTEMPTS)) {
    const papers = await countPapers({ ...emptySelection(), q: query });
    if (papers > 0) return { query, finds, papers };
  }
  return queries[0] === undefined ? undefined : { query: queries[0], finds, papers: 0 };
}
