/** JSON lines: a paper on each line with every fact of it, under the names that the library has for them. */
import { hasUncounted } from "@/lib/papers/author-count";
import type { CitedPaper, CiteFormat } from "../format";

export const jsonl: CiteFormat = {
  name: "jsonl",
  label: "JSON lines",
  about: "everything, for programs and for another Paper Atlas",
  mediaType: "application/jsonl",
  extension: "jsonl",
  head: "",
  separator: "\n",
  tail: "\n",
  paper: (paper) => JSON.stringify(recordOf(paper)),
};

function recordOf(paper: CitedPaper) {
  // Who else there is and how many, nobody says.
  const more = hasUncounted(paper) && { authorCount: undefined, moreAuthors: true };
  // An unknown kind is said to be unknown, so that no reader makes one up from the venue.
  return { ...paper, ...more, kind: paper.kind ?? null };
}
