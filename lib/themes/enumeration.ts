/**
 * Long enumerations: "… in language, vision, robotics, molecules, retrieval and fairness". A paper
 * that lists a field among many others is not about it.
 */
import type { CutText } from "./cut-paper";

/** Items in a row that make a list long, and words that an item has at most. */
const ITEMS = 6;
const ITEM_WORDS = 6;

/** For each word, whether it stands in an item of a long enumeration. */
export function inEnumeration({ text, words, bounds }: CutText): boolean[] {
  const inside = new Array<boolean>(words.length).fill(false);
  let item = 0;
  let run: number[] = [];
  /** The first item flows from the sentence, and the last may flow on: those keep their worth. */
  const close = (end = run.at(-1)) => {
    if (run.length >= ITEMS) inside.fill(true, run[0], end);
    run = [];
  };
  for (let index = 0; index < words.length; index++) {
    const end = bounds[2 * index + 1]!;
    const next = bounds[2 * index + 2];
    if (next === end + 1) continue;
    const gap = text.slice(end, next);
    if (/[.?!]\s/.test(gap) || next === undefined) {
      close(index + 1 - item > ITEM_WORDS ? undefined : index + 1);
      item = index + 1;
    } else if (/[,;]/.test(gap)) {
      if (index + 1 - item > ITEM_WORDS) close();
      run.push(index + 1);
      item = index + 1;
    }
  }
  return inside;
}
