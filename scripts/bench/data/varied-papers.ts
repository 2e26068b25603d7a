/**
 * More papers than a corpus has: it is gone through again and again, and each time every paper is
 * another one. A quarter of its words and half of its authors come from papers near it.
 */
import type { LoadablePaper } from "@/lib/db/store/load-papers";
import { Random } from "./random";

const WORDS_CHANGED = 0.25;
const AUTHORS_CHANGED = 0.5;
/** Papers whose words and authors are taken. */
const DONORS = 500;

/** Papers of `read`, which starts from the beginning at each call, until there are `count`. */
export async function* variedPapers(
  read: () => AsyncIterable<LoadablePaper>,
  count: number,
): AsyncGenerator<LoadablePaper> {
  let made = 0;
  for (let round = 0; made < count; round++) {
    const donors: LoadablePaper[] = [];
    const before = made;
    for await (const paper of read()) {
      if (made === count) return;
      if (donors.length < DONORS) donors.push(paper);
      else donors[made % DONORS] = paper;
      yield round === 0 ? paper : variant(paper, donors, new Random(round, made), round);
      made++;
    }
    if (made === before) return;
  }
}

function variant(
  paper: LoadablePaper,
  donors: LoadablePaper[],
  random: Random,
  round: number,
): LoadablePaper {
  const donor = random.pick(donors);
  return {
    ...paper,
    title: varied(paper.title, donor.title, random),
    abstract: paper.abstract && varied(paper.abstract, donor.abstract ?? "", random),
    authors: paper.authors.map((author) =>
      donor.authors.length > 0 && random.chance(AUTHORS_CHANGED)
        ? random.pick(donor.authors)
        : author,
    ),
    arxivId: paper.arxivId && `${paper.arxivId}v${round + 1}`,
    doi: paper.doi && `${paper.doi}/${round + 1}`,
  };
}

function varied(text: string, other: string, random: Random): string {
  const words = other.split(" ").filter(Boolean);
  if (words.length === 0) return text;
  return text
    .split(" ")
    .map((word) => (random.chance(WORDS_CHANGED) ? random.pick(words) : word))
    .join(" ");
}
