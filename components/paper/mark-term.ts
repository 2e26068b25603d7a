import type { TextPart } from "@/lib/search/answer";
import { stem, tokenize } from "@/lib/text/tokens";

/**
 * An excerpt with the first occurrence of a theme's term marked: word by word by stem, a trailing
 * `*` standing for any ending. Without an occurrence nothing is marked.
 */
export function markTerm(excerpt: string, term: string): TextPart[] {
  const words = tokenize(excerpt);
  const wanted = term.split(/\s+/).flatMap((word) => {
    const open = word.endsWith("*");
    return tokenize(word).map(({ text }) => ({ text, open }));
  });
  const at = words.findIndex((_, first) =>
    wanted.every(({ text, open }, index) => {
      const word = words[first + index]?.text;
      if (word === undefined) return false;
      return open ? word.startsWith(text) : stem(word) === stem(text);
    }),
  );
  const first = words[at];
  const last = words[at + wanted.length - 1];
  if (wanted.length === 0 || !first || !last) return [{ text: excerpt, hit: false }];
  return [
    { text: excerpt.slice(0, first.start), hit: false },
    { text: excerpt.slice(first.start, last.end), hit: true },
    { text: excerpt.slice(last.end), hit: false },
  ].filter(({ text }) => text !== "");
}
