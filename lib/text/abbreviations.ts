/**
 * Abbreviations that a text defines itself, "in-context learning (ICL)" or "MoE (Mixture-of-Experts)",
 * found as Schwartz and Hearst do (2003, doi:10.1142/9789812776303_0042), but for what is noted.
 */

export interface Definition {
  /** As in the text, without a plural s: "LLM". */
  short: string;
  long: string;
}

/** What is in round brackets, and what comes before them in the same sentence. */
const IN_BRACKETS = /\(([^()]{2,120})\)/g;
const FARTHEST = 160;
/** A letter first, a capital somewhere, 2 to 10 characters; the paper also allows two words. */
const SHORT = /^(?=[^\p{Lu}]*\p{Lu})\p{L}[\p{L}\p{N}&/-]{1,9}$/u;
/** What ends a sentence or part of one; long forms do not reach over it. */
const BREAK = /[.!?;:,](?=\s)|[()[\]"“”]/g;

export function definitionsIn(text: string): Definition[] {
  const definitions: Definition[] = [];
  for (const match of text.matchAll(IN_BRACKETS)) {
    const inside = match[1]!.split(/[,;]/)[0]!.trim();
    const before = text.slice(Math.max(0, match.index - FARTHEST), match.index).trimEnd();
    const definition = definitionOf(inside, before) ?? reversed(inside, before);
    if (definition) definitions.push(definition);
  }
  return definitions;
}

/** "long form (SF)" */
function definitionOf(inside: string, before: string): Definition | undefined {
  const short = singularShort(inside);
  if (!SHORT.test(short)) return undefined;
  const breaks = [...before.matchAll(BREAK)].at(-1);
  const candidate = breaks ? before.slice(breaks.index + 1) : before;
  return accepted(short, longFormByInitials(short, candidate) ?? longFormAtEnd(short, candidate));
}

/** "SF (long form)": here all of the long form must be used. */
function reversed(inside: string, before: string): Definition | undefined {
  const short = singularShort(/\S+$/.exec(before)?.[0] ?? "");
  if (!SHORT.test(short) || !/\p{Lu}.*\p{Lu}/u.test(short)) return undefined;
  const long = longFormAtEnd(short, inside);
  return long === inside ? accepted(short, long) : undefined;
}

function singularShort(short: string): string {
  return short.replace(/['’]?s$/, "");
}

/**
 * The end of a text whose words begin with the letters of the short form. Looked for first, since
 * the rule of the paper stops at "efficiency" for "energy efficiency (EE)".
 */
function longFormByInitials(short: string, text: string): string | undefined {
  const letters = short.toLowerCase();
  const words = [...text.matchAll(WORDS)];
  let left = letters.length;
  for (const word of words.reverse()) {
    const low = word[0].toLowerCase();
    const opens = left > 1 || !BETWEEN.has(low);
    if (opens && low.startsWith(letters[left - 1]!)) left--;
    else if (!BETWEEN.has(low)) return undefined;
    if (left === 0) return tidy(text.slice(word.index));
  }
  return undefined;
}

const WORDS = /[\p{L}\p{N}]+/gu;
/** Their initials need not be in the short form, and they begin none. */
const BETWEEN = new Set("of and the for in to with on by a an".split(" "));

/**
 * The shortest end of a text in which the letters of the short form are found in their order, from
 * the right, the first of them at the beginning of a word.
 */
function longFormAtEnd(short: string, text: string): string | undefined {
  const low = text.toLowerCase();
  const letters = short.toLowerCase();
  let at = low.length;
  for (let i = letters.length - 1; i >= 0; i--) {
    const letter = letters[i]!;
    if (!/[\p{L}\p{N}]/u.test(letter)) continue;
    do at--;
    while (at >= 0 && (low[at] !== letter || (i === 0 && !beginsWord(low, at))));
    if (at < 0) return undefined;
  }
  return tidy(text.slice(at));
}

function tidy(long: string): string {
  return long.replace(/[^\p{L}\p{N}]+$/u, "").replace(/\s+/g, " ");
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!);
}

/** These begin no long form; the first letter of the short form was found there by chance. */
const NO_BEGINNING = /^(?:and|or|of|the|a|an|for|to|by|with|we|is|are|that|this|which|also|as) /i;

/**
 * Beside the rules of the paper (not much longer than the short form, which is no part of it): one
 * word must be long to have so many letters for its initials, as "electroencephalogram (EEG)" has.
 */
function accepted(short: string, long: string | undefined): Definition | undefined {
  if (long === undefined || long.length <= short.length || NO_BEGINNING.test(long))
    return undefined;
  const words = wordsOf(long);
  if (words.length > Math.min(short.length + 5, short.length * 2)) return undefined;
  if (words.length === 1 && long.length <= 3 * short.length) return undefined;
  return words.includes(short) ? undefined : { short, long };
}

function wordsOf(text: string): string[] {
  return text.match(WORDS) ?? [];
}
