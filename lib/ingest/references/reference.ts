/** A paper as a reference list writes it: where it appeared, and the style, tell its parts for certain. */
import type { AuthorName } from "@/lib/papers/paper";
import type { EntryFields } from "../fielded/fields";
import { apa } from "./apa";
import { chicago } from "./chicago";
import { gb7714 } from "./gb7714";
import { ieee } from "./ieee";
import { vancouver } from "./vancouver";

export type Reference = Omit<EntryFields, "authors" | "title"> & {
  authors?: AuthorName[];
  title: string;
};

/** Undefined for what is not a reference of this style without doubt. */
type Style = (reference: string) => Reference | undefined;

/** The first that knows a text as its own reads it. */
const STYLES: readonly Style[] = [gb7714, apa, chicago, vancouver, ieee];

/** Longer texts are none, and would take long to read. */
const LONGEST = 3_000;

const SIGN_OF_DATE = /(?:1[5-9]|20)\d\d|\((?:n\. ?d\.|in press|forthcoming)/i;
/** "[12]", which stands within an item, too. */
const NUMBER = /^\s*\[\d{1,4}\]/;

/** @param text one item of a list, whose lines may be parted by strokes */
export function referenceIn(text: string): Reference | undefined {
  if (text.length > LONGEST || !SIGN_OF_DATE.test(text)) return undefined;
  const reference = text
    .replace(NUMBER, "")
    .replace(/(?: \|)?\s+/g, " ")
    .trim();
  for (const style of STYLES) {
    const read = style(reference);
    if (read) return read;
  }
  return undefined;
}
