/** Values of a facet by what people call them. */
import { slugify } from "@/lib/papers/slug";
import { tokenize } from "@/lib/text/tokens";
import type { FacetColumn } from "../index/library-index";
import { tableSize, textAt, textsHaving } from "../index/string-table";

/**
 * The numbers of the values whose label has, for each word of `text`, a word that begins with it,
 * ascending; all values where it has no words. "quant" is "quantization" and "post-training
 * quantization".
 */
export function valuesNamed(column: FacetColumn, text: string): number[] {
  const words = tokenize(text);
  if (words.length === 0) return Array.from({ length: tableSize(column.ids) }, (_, value) => value);
  const [first, ...others] = words.map((word) => new Set(valuesWithWord(column, word.text)));
  const values = [...first!].filter((value) => others.every((other) => other.has(value)));
  return values.sort((a, b) => a - b);
}

/** Above this, labels that their ids do not show (Chinese names) are not looked at. */
const FEW = 1_000;

function valuesWithWord({ ids, labels }: FacetColumn, word: string): number[] {
  // Ids are slugs of labels, nearly always; where there are few, the labels are looked at as well.
  const numbers = textsHaving(ids, slugify(word), "-");
  if (tableSize(labels) > FEW) return numbers;
  for (let value = 0; value < tableSize(labels); value++) {
    if (tokenize(textAt(labels, value)).some(({ text }) => text.startsWith(word)))
      numbers.push(value);
  }
  return numbers;
}
