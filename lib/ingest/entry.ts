/**
 * Entries as raw lines: the syntax half of every format. Listings mark neither titles nor abstracts,
 * so an abstract is told by its size and by how it ends.
 */
import type { DigestFacts } from "./format";
import type { Line } from "./lines";
import { type Problem, problem } from "./problem";

/** The lines of one entry, by what they are; the meaning is read from it by `draft.ts`. */
export interface RawEntry {
  title: Line;
  abstract: Line[];
  authors?: Line;
  authorCount?: Line;
  venue?: Line;
  date?: Line;
  /** A count that the page gives apart from the date; "-" where it has none. */
  comments?: Line;
  votes?: Line;
  /** Every address it names, that of the paper itself first. */
  links?: string[];
  /** 1-based, where something of it stands above its title. */
  firstLine?: number;
  /** 1-based, of its last line. */
  lastLine: number;
  /** Where it lies in its line, where lines hold more than one entry. */
  span?: { start: number; end: number };
}

/**
 * In the four seed digests titles have at most 166 characters and abstracts at least 258. A
 * Chinese or Japanese character says about as much as two and a half Latin ones.
 */
const ABSTRACT_SIZE = 250;
const SENTENCES_SIZE = 120;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const SENTENCE_END = /[.。！][”"’')\]]*$/u;

/** Whether a line is running text. With a title waiting for its abstract, less is asked. */
export function looksLikeAbstract(text: string, titleWaits: boolean): boolean {
  // Too short whatever its script: most lines are, and counting characters takes longer.
  if (2.5 * text.length < SENTENCES_SIZE / 2) return false;
  const size = text.length + 1.5 * (text.match(CJK)?.length ?? 0);
  if (size >= ABSTRACT_SIZE) return true;
  return SENTENCE_END.test(text) && size >= (titleWaits ? SENTENCES_SIZE / 2 : SENTENCES_SIZE);
}

/** Whether running text stops as a text stops: with a full stop, a bracket or an address. */
export function endsAsText(text: string): boolean {
  return /[.!?。！？…)\]”"’']$/u.test(text) || /https?:\/\/\S+$/.test(text);
}

export interface Pairing {
  entries: RawEntry[];
  problems: Problem[];
  /** A last title that no abstract follows. */
  waiting?: Line;
}

/**
 * Pairs lines that hold nothing but titles and abstracts, setting aside what does not pair up.
 * Running text after an abstract is its next paragraph where the layout marks the end of an entry
 * (`joinParagraphs`); elsewhere it may as well be an entry that lost its title, and is set aside.
 */
export function pairTitlesWithAbstracts(
  lines: Line[],
  { file }: DigestFacts,
  { joinParagraphs }: { joinParagraphs: boolean },
): Pairing {
  const entries: RawEntry[] = [];
  const problems: Problem[] = [];
  let waiting: Line | undefined;
  let previous: Line | undefined;
  for (const line of lines) {
    const place = { file, line: line.number, excerpt: line.text };
    if (!looksLikeAbstract(line.text, waiting !== undefined)) {
      if (waiting) {
        const above = { file, line: waiting.number, excerpt: waiting.text };
        problems.push(problem("title-without-abstract", above));
      }
      waiting = line;
    } else if (waiting) {
      entries.push({ title: waiting, abstract: [line], lastLine: line.number });
      waiting = undefined;
    } else if (joinParagraphs && previous && entries.at(-1)?.lastLine === previous.number) {
      entries.at(-1)!.abstract.push(line);
      entries.at(-1)!.lastLine = line.number;
    } else {
      problems.push(problem("abstract-without-title", place));
    }
    previous = line;
  }
  return { entries, problems, waiting };
}
