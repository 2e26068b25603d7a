/**
 * Papers that were never written, as many as wanted, with the statistics of real ones: words by
 * Zipf's law with a tail that never ends, subjects with words of their own, 150 words an abstract,
 * years that grow by an eighth, authors of whom few write much. Paper i is the same in every
 * library.
 */
import type { LoadablePaper } from "@/lib/db/store/load-papers";
import type { Taxonomy } from "@/lib/themes/theme";
import { inventedName, inventedWord } from "./invented-words";
import { Random, ZipfRank } from "./random";
import { makeTopics, TOPICS, type Topic, titleCase } from "./topics";
import type { Vocabulary } from "./vocabulary";

const SEED = 20_260_604;
const LAST_YEAR = 2026;
const FIRST_YEAR = 1990;

/** Of the words of an abstract: those of its subject, those of nobody else. */
const SUBJECT_PHRASES = 0.05;
const SUBJECT_WORDS = 0.12;
const RARE_WORDS = 0.03;

const topicRank = new ZipfRank(TOPICS, 0.6);
const subjectRank = new ZipfRank(64, 0.9);
const rareRank = new ZipfRank(4_000_000, 0.97);
/** Spreads the few most frequent of the rare over so many, that they stay rare. */
const RARE_SPREAD = 500;
/** Authors of one topic; on the whole about 1.2 a paper. */
const authorRank = new ZipfRank(6_000, 0.9);
const authorCounts = [1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5, 6, 8];

export function* generatedPapers(
  count: number,
  vocabulary: Vocabulary,
  taxonomy: Taxonomy,
): Generator<LoadablePaper> {
  const topics = makeTopics(vocabulary, taxonomy);
  for (let i = 0; i < count; i++) yield generatedPaper(i, topics, vocabulary);
}

function generatedPaper(i: number, topics: Topic[], vocabulary: Vocabulary): LoadablePaper {
  const random = new Random(SEED, i);
  const number = topicRank.pick(random);
  const main = topics[number]!;
  const second = random.chance(0.4) ? topics[topicRank.pick(random)]! : main;
  const used: string[] = [];
  const phrase = (topic: Topic) => {
    const chosen = topic.phrases[subjectRank.pick(random) % topic.phrases.length]!;
    used.push(chosen);
    return chosen;
  };
  const title = titleOf(random, phrase(main), phrase(second), main, vocabulary);
  const abstract = abstractOf(random, main, second, phrase, vocabulary);
  const rare = `${rareWord(random)} ${random.pick(main.words)}`;
  const year = yearOf(random);
  return {
    title,
    abstract,
    authors: authorsOf(random, number),
    venue: random.chance(0.55) ? random.pick(main.venues) : undefined,
    publishedOn: dateOf(random, year),
    arxivId: random.chance(0.7) ? arxivIdOf(year, i) : undefined,
    doi: random.chance(0.25) ? `10.5555/${i.toString(36)}` : undefined,
    codeUrls: year > 2014 && random.chance(0.15) ? [`https://github.com/bench/${i}`] : [],
    comments: random.chance(0.08) ? random.int(40) : undefined,
    themes: [...new Set([...main.themes, ...second.themes])].map((id) => ({ id, score: 4 })),
    keywords: [...new Set([...used, rare])]
      .slice(0, 7)
      .map((label, k) => ({ label, score: 8 - k })),
  };
}

const JOINTS = ["for", "in", "of", "with", "and", "via", "from", "under"];

function titleOf(
  random: Random,
  first: string,
  second: string,
  topic: Topic,
  vocabulary: Vocabulary,
): string {
  const lead = Array.from({ length: random.int(4) }, () => vocabulary.all.pick(random));
  const tail = Array.from({ length: 1 + random.int(3) }, () => random.pick(topic.words));
  const parts = [...lead, first, random.pick(JOINTS), second, random.pick(JOINTS), ...tail];
  return titleCase(parts.join(" "));
}

function abstractOf(
  random: Random,
  main: Topic,
  second: Topic,
  phrase: (topic: Topic) => string,
  vocabulary: Vocabulary,
): string {
  const length = Math.min(350, Math.round(Math.exp(Math.log(142) + 0.42 * random.normal())));
  const sentences: string[] = [];
  for (let words = 0; words < length; ) {
    const sentence: string[] = [];
    for (let left = Math.min(10 + random.int(18), length - words); left > 0; left--) {
      const topic = random.chance(0.7) ? main : second;
      const draw = random.next();
      if (draw < SUBJECT_PHRASES) sentence.push(phrase(topic));
      else if (draw < SUBJECT_PHRASES + SUBJECT_WORDS)
        sentence.push(topic.words[subjectRank.pick(random) % topic.words.length]!);
      else if (draw < SUBJECT_PHRASES + SUBJECT_WORDS + RARE_WORDS) sentence.push(rareWord(random));
      else sentence.push(vocabulary.all.pick(random));
    }
    words += Math.max(1, sentence.length);
    const text = sentence.join(" ");
    sentences.push(`${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`);
  }
  return sentences.join(" ");
}

function rareWord(random: Random): string {
  return inventedWord(rareRank.pick(random) + random.int(RARE_SPREAD));
}

/** An author mostly stays with a subject. */
function authorsOf(random: Random, topic: number) {
  const numbers = Array.from({ length: random.pick(authorCounts) }, () => {
    const subject = random.chance(0.85) ? topic : random.int(TOPICS);
    return authorRank.pick(random) * TOPICS + subject;
  });
  return [...new Set(numbers)].map(inventedName);
}

function yearOf(random: Random): number {
  return Math.max(FIRST_YEAR, LAST_YEAR - Math.floor(-Math.log(1 - random.next()) * 8));
}

/** Mostly to the day; no later than June of the last year. */
function dateOf(random: Random, year: number): string {
  const months = year === LAST_YEAR ? 6 : 12;
  const [month, day] = [1 + random.int(months), 1 + random.int(28)].map((n) =>
    String(n).padStart(2, "0"),
  );
  const parts = [String(year), month, day];
  return parts.slice(0, random.chance(0.85) ? 3 : 1 + random.int(2)).join("-");
}

function arxivIdOf(year: number, i: number): string {
  return `${String(year % 100).padStart(2, "0")}${String(1 + (i % 12)).padStart(2, "0")}.${String(i).padStart(5, "0")}`;
}
