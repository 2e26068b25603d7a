/** Which words of a text another text does not have. */
import type { TextPart } from "@/lib/search/answer";
import { tokenize } from "@/lib/text/tokens";

/** The text in parts; a run of words that the other lacks is a hit. */
export function differingWords(text: string, other: string): TextPart[] {
  const known = new Set(tokenize(other).map((token) => token.text));
  const parts: TextPart[] = [];
  let shown = 0;
  for (const { text: word, start, end } of tokenize(text)) {
    if (known.has(word)) continue;
    const before = text.slice(shown, start);
    const last = parts.at(-1);
    if (last?.hit && before.trim() === "") last.text += before + text.slice(start, end);
    else {
      if (before) parts.push({ text: before, hit: false });
      parts.push({ text: text.slice(start, end), hit: true });
    }
    shown = end;
  }
  if (shown < text.length) parts.push({ text: text.slice(shown), hit: false });
  return parts;
}
