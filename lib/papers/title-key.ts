/** A title reduced to what identifies it: one key and one slug for all its spellings. */
import { fold } from "@/lib/text/tokens";
import { GREEK } from "./greek";

/** Letters that Unicode does not decompose, as they are written in plain ASCII. */
const PLAIN_LETTERS: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ł: "l",
  þ: "th",
};

const GREEK_NAMES = new Map(Object.entries(GREEK).map(([name, letter]) => [letter, name]));

const WORD = /[\p{L}\p{N}]+/gu;
const PLAIN = new RegExp(`[${Object.keys(PLAIN_LETTERS).join("")}]`, "gu");
/** A Greek letter is a symbol ("β-VAE") only where it is not part of a Greek word. */
const LONE_GREEK = /(?<!\p{Script=Greek})[α-ως](?!\p{Script=Greek})/gu;

/**
 * The words of a text for keys and slugs: folded, symbols spelt out, TeX's ^ and _ closed up, so
 * that "M^3-VOS", "M³-VOS" and "m3 vos" have the same words.
 */
export function plainWords(text: string): string[] {
  const folded = fold(text)
    .replace(/[\^_]\{?(?=\w)|[{}\\]/g, "")
    .replace(/['’‘`´]/gu, "")
    .replace(PLAIN, (letter) => PLAIN_LETTERS[letter]!)
    .replace(LONE_GREEK, (letter) => GREEK_NAMES.get(letter) ?? letter)
    .replace(/&/g, " and ");
  return folded.match(WORD) ?? [];
}

/**
 * The identity of a title: its words without any separator, so that case, accents, punctuation,
 * hyphens and spacing ("pre-training", "pretraining") make no difference. Empty for a title
 * without letters and digits.
 */
export function titleKey(title: string): string {
  return plainWords(title).join("");
}
