/** The syntax by examples, in words that the library itself uses. */
import { tokenize } from "@/lib/text/tokens";
import type { FacetCounts } from "./answer";

export interface SyntaxExample {
  /** What the writing asks for, as a sentence without its subject: "papers with both words". */
  finds: string;
  /** Queries that show it, the best first: one that finds nothing is no good example. */
  queries: string[];
}

/** The commonest of the library's themes, names and phrases, then what may serve anywhere. */
export function syntaxExamples(facets: FacetCounts): SyntaxExample[] {
  const names = (values: { label: string }[]) => values.slice(0, 5).map(({ label }) => label);
  const phrases = [...names(facets.keywords).filter((label) => label.includes(" ")), ...PHRASES];
  const words = [...new Set([...names(facets.themes), ...phrases, ...WORDS].flatMap(longestWord))];
  const pairs = words.flatMap((word, index) =>
    words.slice(index + 1).map((other) => [word, other]),
  );
  const inField = (field: string, values: string[]) =>
    values.map((value) => `${field}:${quotedWhereNeeded(value)}`);
  return [
    {
      finds:
        "papers with all the words, in any order and form; then with some, then with the same meaning",
      queries: phrases,
    },
    { finds: "the exact phrase, word for word", queries: phrases.map((phrase) => `"${phrase}"`) },
    {
      finds: "words that begin so",
      queries: words.map((word) => `${word.slice(0, 6)}*`),
    },
    {
      finds: "papers with the one but not the other; NOT does the same",
      queries: pairs.map(([word, other]) => `${word} -${other}`),
    },
    {
      finds: "papers with either word; round brackets group",
      queries: pairs.map(([word, other]) => `${word} OR ${other}`),
    },
    {
      finds: "the word in the title; abstract: works alike",
      queries: inField("title", words),
    },
    {
      finds: "one of several words in the title",
      queries: pairs.map(([word, other]) => `title:(${word} OR ${other})`),
    },
    {
      finds: "papers by an author",
      queries: inField(
        "author",
        names(facets.authors).flatMap((name) => tokenize(name).at(-1)?.text ?? []),
      ),
    },
    { finds: "papers of a venue", queries: inField("venue", names(facets.venues)) },
    { finds: "papers on a theme", queries: inField("theme", names(facets.themes)) },
    { finds: "papers with a key phrase", queries: inField("keyword", phrases) },
    {
      finds: "a range of years; 2023, ..2015 and 2024.. work too",
      queries: yearRanges(facets.years.map(({ id }) => id)),
    },
    { finds: "papers that a source lists", queries: inField("source", names(facets.sources)) },
    {
      finds: "papers that name a repository; also date, comments, doi, arxiv",
      queries: ["has:code", "has:date", "has:comments", "has:arxiv", "has:doi"],
    },
    {
      finds:
        "one paper by its identifier, also doi:10.1000/182; a pasted address of arXiv or doi.org does the same",
      queries: ["arxiv:2206.07682"],
    },
    {
      finds: "all of it together",
      queries: pairs.map(([word, other]) => `"${phrases[0]}" (${word} OR title:${other})`),
    },
  ];
}

const PHRASES = ["language models", "neural networks", "large scale"];
const WORDS = ["learning", "analysis", "method", "system"];

/** The word that says most, if it is long enough to have more forms than one. */
function longestWord(phrase: string): string[] {
  const words = tokenize(phrase).map(({ text }) => text);
  const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? "";
  return longest.length > 5 ? [longest] : [];
}

function quotedWhereNeeded(value: string): string {
  const plain = value.replace(/["\s]+/g, " ").trim();
  return /^[\p{L}\p{N}]+$/u.test(plain) ? plain.toLowerCase() : `"${plain}"`;
}

/** The last years that there are, and any. */
function yearRanges(years: string[]): string[] {
  const last = years.toSorted().at(-1);
  return [...(last ? [`year:${Number(last) - 2}..${last}`] : []), "year:2020..2023"];
}
