/** JSON lines: a paper on each line with every fact of it, under the names that the library has for them. */
import type { CiteFormat } from "../format";

export const jsonl: CiteFormat = {
  name: "jsonl",
  label: "JSON lines",
  about: "everything, for programs and for another Paper Atlas",
  mediaType: "application/jsonl",
  extension: "jsonl",
  head: "",
  separator: "\n",
  tail: "\n",
  // An unknown kind is said to be unknown, so that no reader makes one up from the venue.
  paper: (paper) => JSON.stringify({ ...paper, kind: paper.kind ?? null }),
};
