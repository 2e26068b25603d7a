/** Themes and key phrases of real papers, found as an ingest finds them, as far as time allows. */
import type { LoadablePaper } from "@/lib/db/store/load-papers";
import { keyPhrasesOf } from "@/lib/themes/key-phrases";
import { createMatcher } from "@/lib/themes/matcher";
import { phraseCandidates } from "@/lib/themes/phrase-candidates";
import type { Taxonomy } from "@/lib/themes/theme";

/** Up to so many papers, key phrases are the real ones, which takes two passes. */
const MOST_FOR_KEY_PHRASES = 150_000;
const TITLE_PHRASES = 5;

export const keyPhrasesAreReal = (papers: number) => papers <= MOST_FOR_KEY_PHRASES;

/** The papers of `read`, which gives the same `count` papers at each call. */
export async function* themedPapers(
  read: () => AsyncIterable<LoadablePaper>,
  count: number,
  taxonomy: Taxonomy,
): AsyncGenerator<LoadablePaper> {
  const matcher = createMatcher(taxonomy);
  const phrases = keyPhrasesAreReal(count) ? await keyPhrasesOf(read) : undefined;
  let index = 0;
  for await (const paper of read()) {
    yield {
      ...paper,
      themes: matcher.match(paper),
      keywords: phrases ? phrases[index++]! : titlePhrases(paper.title),
    };
  }
}

/** A cheap stand-in: the phrases of the title that could be key phrases. */
function titlePhrases(title: string) {
  const candidates = phraseCandidates(title).filter(({ generic, units }) => !generic && units > 1);
  return candidates.slice(0, TITLE_PHRASES).map(({ form }) => ({ label: form, score: 1 }));
}
