/** The contract of a format that papers are written in: one file in `formats/`, one line in their list. */
import type { PaperFacts } from "@/lib/papers/paper";

/** What is written of a paper, and the name that stays its own for ever. */
export interface CitedPaper extends PaperFacts {
  slug: string;
}

export interface CiteFormat {
  /** Stable id, as addresses and the command line have it: "csl-json". */
  name: string;
  /** For people: "CSL-JSON". */
  label: string;
  /** Who reads it, in a few words. */
  about: string;
  mediaType: string;
  /** Of a file's name, without the dot. */
  extension: string;
  /** Before the first paper, between two and after the last. */
  head: string;
  separator: string;
  tail: string;
  paper(paper: CitedPaper): string;
}

/** The one paper as a file of the format. */
export function writePaper(format: CiteFormat, paper: CitedPaper): string {
  return format.head + format.paper(paper) + format.tail;
}

/** Any number of papers as a file of the format, piece by piece. */
export async function* writePapers(
  format: CiteFormat,
  batches: AsyncIterable<readonly CitedPaper[]>,
): AsyncGenerator<string> {
  yield format.head;
  let before = "";
  for await (const papers of batches) {
    if (papers.length === 0) continue;
    yield before + papers.map((paper) => format.paper(paper)).join(format.separator);
    before = format.separator;
  }
  yield format.tail;
}
