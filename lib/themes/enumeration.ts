/**
 * Long enumerations: "… in language, vision, robotics, molecules, retrieval and fairness". A paper
 * that lists a field among many others is not about it.
 */
import type { Token } from "@/lib/text/tokens";

/** Items in a row that make a list long, and words that an item has at most. */
const ITEMS = 6;
const ITEM_WORDS = 6;

/** For each token, whether it stands in an item of a long enumeration. */
export function inEnumeration(text: string, tokens: Token[]): boolean[] {
  const inside = new Array<boolean>(tokens.length).fill(false);
  let item = 0;
  let run: number[] = [];
  /** The first item flows from the sentence, and the last may flow on: those keep their worth. */
  const close = (end = run.at(-1)) => {
    if (run.length >= ITEMS) inside.fill(true, run[0], end);
    run = [];
  };
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (next?.start === token.end + 1) continue;
    const gap = text.slice(token.end, next?.start);
    if (/[.?!]\s/.test(gap) || !next) {
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
