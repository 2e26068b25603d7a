/** What papers are about: words and phrases that stand together, so that there is meaning to find. */
import type { Taxonomy } from "@/lib/themes/theme";
import { inventedWord } from "./invented-words";
import { Random, ZipfRank } from "./random";
import type { Vocabulary } from "./vocabulary";

export interface Topic {
  /** The more telling first. */
  words: string[];
  phrases: string[];
  themes: string[];
  venues: string[];
}

export const TOPICS = 400;
const KNOWN_WORDS = 40;
const OWN_WORDS = 30;
const PHRASES = 60;
/** Invented words from here on are topics' own. */
const FIRST_OWN = 4_000_000;
const FORUMS = ["Journal of", "Transactions on", "Conference on", "Workshop on", "Letters in"];

export function makeTopics(vocabulary: Vocabulary, taxonomy: Taxonomy): Topic[] {
  const themeRank = new ZipfRank(taxonomy.themes.length, 0.7);
  return Array.from({ length: TOPICS }, (_, number) => {
    const random = new Random(TOPICS, number);
    const own = Array.from({ length: OWN_WORDS }, (_, i) =>
      inventedWord(FIRST_OWN + number * OWN_WORDS + i),
    );
    const known = Array.from({ length: KNOWN_WORDS }, () => random.pick(vocabulary.telling));
    const words = [...new Set(known.flatMap((word, i) => [word, ...own.slice(i, i + 1)]))];
    const rank = new ZipfRank(words.length, 0.8);
    const phrase = () => {
      const chosen = new Set<string>();
      const length = random.chance(0.3) ? 3 : 2;
      while (chosen.size < length) chosen.add(words[rank.pick(random)]!);
      return [...chosen].join(" ");
    };
    return {
      words,
      phrases: Array.from({ length: PHRASES }, phrase),
      themes: Array.from(
        { length: random.int(3) },
        () => taxonomy.themes[themeRank.pick(random)]!.id,
      ),
      venues: FORUMS.map((forum) => `${forum} ${titleCase(phrase())}`),
    };
  });
}

export function titleCase(text: string): string {
  return text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
