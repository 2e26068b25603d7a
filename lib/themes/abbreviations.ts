/** Abbreviations that a text defines itself: "in-context learning (ICL)", "MoE (Mixture-of-Experts)". */
import { tokenize } from "@/lib/text/tokens";

export interface Definition {
  /** As in the text, without a plural s: "LLM". */
  short: string;
  long: string;
}

const IN_BRACKETS = /\(([^()]{2,60})\)/g;
const SHORT = /^\p{L}*\p{Lu}[\p{L}\d-]{1,7}$/u;
const LONGEST = 6;

/**
 * Definitions where the letters of the short form, in order, begin the words of the long one
 * (a simple form of Schwartz and Hearst 2003, doi:10.1142/9789812776303_0042).
 */
export function definitionsIn(text: string): Definition[] {
  const definitions: Definition[] = [];
  for (const match of text.matchAll(IN_BRACKETS)) {
    const short = match[1]!.trim().replace(/s$/, "");
    if (!SHORT.test(short)) continue;
    const long = longFormBefore(text.slice(0, match.index), short);
    if (long) definitions.push({ short, long });
  }
  return definitions;
}

function longFormBefore(before: string, short: string): string | undefined {
  const words = tokenize(before.slice(-120));
  const text = before.slice(-120);
  const letters = short.toLowerCase().replace(/[^\p{L}]/gu, "");
  let letter = letters.length - 1;
  for (let at = words.length - 1; at >= 0 && words.length - at <= LONGEST; at--) {
    const word = words[at]!;
    const initial = word.text.startsWith(letters[letter]!);
    if (initial) letter--;
    else if (!/^(?:of|and|the|for|in|to|with|on)$/.test(word.text)) return undefined;
    if (letter < 0) return text.slice(word.start, words.at(-1)!.end);
  }
  return undefined;
}
