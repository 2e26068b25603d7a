/**
 * What people ask of a library, made from a sample of it: words from rare to most frequent, names,
 * phrases, questions, pasted texts, filters, mistakes. The same for the same sample.
 */
import type { LoadablePaper } from "@/lib/db/store/load-papers";
import { authorSlug } from "@/lib/papers/author-slug";
import { displayName } from "@/lib/papers/names";
import { slugify } from "@/lib/papers/slug";
import { Random, shuffled } from "./data/random";
import { type SampleWords, sampleWords } from "./sample-words";

export interface BenchQuery {
  kind: string;
  /** As in the address of a search. */
  selection: string;
  /** The words alone, where the query is nothing else: what any other search can be asked. */
  words?: string;
}

/** Papers a query is made of, one after the other. */
type Draw = () => LoadablePaper;

const MOST_CHARACTERS = 1_000;

export function benchQueries(sample: readonly LoadablePaper[]): BenchQuery[] {
  const random = new Random(1);
  const words = sampleWords(sample);
  const pool = shuffled(sample, random).filter(
    ({ title, abstract = "" }) => title.split(" ").length > 4 && abstract.length > 300,
  );
  if (pool.length === 0) throw new Error("The library has no paper with an abstract to ask for.");
  let next = 0;
  const draw = () => pool[next++ % pool.length]!;
  return [
    ...wordQueries(words, draw, random),
    ...syntaxQueries(words, draw, random),
    ...textQueries(draw, random),
    ...filterQueries(words, draw, random),
  ];
}

function wordQueries(words: SampleWords, draw: Draw, random: Random): BenchQuery[] {
  const plain = (kind: string, list: string[]) =>
    list.map((text) => ({ kind, selection: selection({ q: text }), words: text }));
  return [
    ...plain("rare word", some(words.rare, 24, random)),
    ...plain("uncommon word", some(words.uncommon, 24, random)),
    ...plain("common word", some(words.common, 24, random)),
    ...plain("frequent word", some(words.frequent, 24, random)),
    ...plain("most frequent words", words.most.slice(0, 16)),
    ...[2, 3, 4].flatMap((count) =>
      plain(
        `${count} words`,
        times(28, () => titleWords(draw(), random).slice(0, count).join(" ")),
      ),
    ),
    ...plain(
      "frequent pair",
      times(16, () => some(words.frequent, 2, random).join(" ")),
    ),
    ...times(24, () => asked("misspelt", misspelt(titleWords(draw(), random)[0]!, random))),
  ];
}

function syntaxQueries(words: SampleWords, draw: Draw, random: Random): BenchQuery[] {
  const author = () => draw().authors[0]?.family ?? "Smith";
  return [
    ...words.beginnings.slice(0, 24).map((letters) => asked("two-letter prefix", `${letters}*`)),
    ...times(16, () => asked("prefix", `${titleWords(draw(), random)[0]!.slice(0, 4)}*`)),
    ...times(28, () => asked("phrase", `"${run(draw().title, 2, random)}"`)),
    ...times(12, () => asked("phrase", `"${run(draw().abstract!, 3, random)}"`)),
    ...times(8, () => asked("field", `title:${titleWords(draw(), random)[0]}`)),
    ...times(8, () => asked("field", `author:${author()}`)),
    ...times(8, () => asked("field", `${some(words.frequent, 1, random)} year:2015..2020`)),
    ...times(8, () => asked("field", `abstract:${some(words.frequent, 1, random)} has:code`)),
    ...times(16, () => {
      const [wanted, unwanted] = some(words.frequent, 2, random);
      return asked("exclusion", `${wanted} -${unwanted}`);
    }),
    ...times(12, () => asked("alternatives", some(words.common, 3, random).join(" OR "))),
  ];
}

function textQueries(draw: Draw, random: Random): BenchQuery[] {
  const two = () => titleWords(draw(), random).slice(0, 2).join(" ");
  return [
    ...times(8, () => asked("question", `How does ${two()} affect ${two()}?`)),
    ...times(8, () => asked("question", `What is known about ${two()} in ${two()}?`)),
    ...times(12, () => asked("sentence", draw().abstract!.split(". ")[0]!)),
    ...times(12, () => asked("whole title", draw().title)),
    ...times(8, () => asked("whole abstract", draw().abstract!)),
  ];
}

function filterQueries(words: SampleWords, draw: Draw, random: Random): BenchQuery[] {
  const year = () => draw().publishedOn?.slice(0, 4) ?? "2019";
  const frequent = () => some(words.frequent, 1, random)[0]!;
  const theme = () => draw().themes?.[0]?.id ?? "emergence";
  const author = () => {
    const [name] = draw().authors;
    return name ? authorSlug(name) : "nobody";
  };
  const keyword = () => slugify(draw().keywords?.[0]?.label ?? "nothing");
  const filtered = (values: Record<string, string>) => ({
    kind: "filter",
    selection: selection(values),
  });
  return [
    { kind: "everything", selection: "" },
    { kind: "everything", selection: "sort=oldest" },
    { kind: "everything", selection: "page=50" },
    ...times(8, () => filtered({ q: frequent(), theme: theme() })),
    ...times(8, () => filtered({ theme: theme(), year: `${year()}..` })),
    ...times(8, () => filtered({ author: author() })),
    ...times(8, () => filtered({ q: frequent(), year: year() })),
    ...times(8, () => filtered({ keyword: keyword(), "not-theme": theme() })),
    ...["newest", "oldest", "discussed", "title"].flatMap((sort) =>
      times(5, () => ({ kind: "other order", selection: selection({ q: frequent(), sort }) })),
    ),
    ...times(12, () => ({ kind: "page 50", selection: selection({ q: frequent(), page: "50" }) })),
  ];
}

/** What is typed into the box, letter by letter, and some of it wrong. */
export function suggestionTexts(sample: readonly LoadablePaper[]): string[] {
  const random = new Random(2);
  const papers = some(sample, 60, random);
  const typed = papers.flatMap((paper) => {
    const [author] = paper.authors;
    return [
      titleWords(paper, random)[0]!,
      paper.title.slice(0, 20),
      author ? displayName(author) : "",
      paper.keywords?.[0]?.label ?? "",
    ];
  });
  const texts = typed.flatMap((text) =>
    [1, 2, 3, 5, 8, 13].flatMap((length) => (length < text.length ? text.slice(0, length) : [])),
  );
  const wrong = papers.map((paper) => misspelt(titleWords(paper, random)[0]!, random));
  return [...new Set([...texts, ...wrong])];
}

function asked(kind: string, q: string): BenchQuery {
  return { kind, selection: selection({ q }) };
}

function selection(values: Record<string, string>): string {
  const { q, ...rest } = values;
  return new URLSearchParams({ ...(q && { q: q.slice(0, MOST_CHARACTERS) }), ...rest }).toString();
}

function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}

/** Different items, in any order; the list has none twice. */
function some<T>(list: readonly T[], count: number, random: Random): T[] {
  const chosen = new Set<T>();
  const most = Math.min(count, list.length);
  while (chosen.size < most) chosen.add(random.pick(list));
  return [...chosen];
}

/** The longer words of a title, in any order; at least one. */
function titleWords({ title }: LoadablePaper, random: Random): string[] {
  const words = title.toLowerCase().match(/\p{L}{4,}/gu) ?? [title];
  return shuffled([...new Set(words)], random);
}

/** So many words of a text as they follow each other. */
function run(text: string, count: number, random: Random): string {
  const words = text.match(/\p{L}+/gu) ?? [text];
  const start = random.int(Math.max(1, words.length - count));
  return words.slice(start, start + count).join(" ");
}

/** Two letters swapped, one doubled or one left out. */
function misspelt(word: string, random: Random): string {
  const at = 1 + random.int(Math.max(1, word.length - 2));
  const [before, letter, after] = [word.slice(0, at), word[at] ?? "", word.slice(at + 1)];
  const ways = [
    before + after.slice(0, 1) + letter + after.slice(1),
    before + letter + letter + after,
    before + after,
  ];
  return random.pick(ways);
}
