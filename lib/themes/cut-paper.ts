/** A paper cut into words, once for all that looks for something in it. */
import { tokenBounds } from "@/lib/text/tokens";
import { Vocabulary } from "./vocabulary";

export interface CutText {
  text: string;
  /** By their numbers in the vocabulary. */
  words: number[];
  /** Where they begin and end: start, end, start, end … */
  bounds: number[];
  vocabulary: Vocabulary;
}

export interface PaperSource {
  title: string;
  abstract?: string;
}

/** Both in one vocabulary. */
export interface CutPaper {
  title: CutText;
  abstract: CutText;
}

/** Above so many words, those of some 500,000 papers, all are forgotten. */
const REMEMBERED = 1_000_000;

let vocabulary = new Vocabulary();

export function cutPaper({ title, abstract = "" }: PaperSource): CutPaper {
  if (vocabulary.size > REMEMBERED) vocabulary = new Vocabulary();
  return { title: cutText(title), abstract: cutText(abstract) };
}

/** Gives the memory back when all papers are cut. */
export function forgetCutWords(): void {
  vocabulary = new Vocabulary();
}

export function cutText(text: string, known = vocabulary): CutText {
  const bounds = tokenBounds(text);
  const words: number[] = [];
  for (let i = 0; i < bounds.length; i += 2) {
    words.push(known.number(text, bounds[i]!, bounds[i + 1]!));
  }
  return { text, words, bounds, vocabulary: known };
}
