/** Readable, ASCII-only names for addresses: papers, authors, key phrases, venues, sources. */
import { hashOfStretch } from "@/lib/text/stretch";
import { plainWords, titleKey } from "./title-key";

/** Longest slug before a suffix, in characters. */
const MAX_LENGTH = 80;

/**
 * "Intriguing Properties of Quantization at Scale" → "intriguing-properties-of-quantization-at-scale".
 * Long texts are cut at a word. Letters outside ASCII that have no plain form (Chinese, Cyrillic)
 * are left out and a short hash of the whole text takes their place, so that different texts keep
 * different slugs. Never empty.
 */
export function slugify(text: string, maxLength = MAX_LENGTH): string {
  const words = plainWords(text);
  const ascii = words.map((word) => word.replace(/[^a-z0-9]+/g, "")).filter(Boolean);
  const kept = cutAtWord(ascii, maxLength);
  const lost = words.some((word) => /[^a-z0-9]/.test(word));
  if (kept && !lost) return kept;
  const hash = shortHash(words.length > 0 ? words.join(" ") : text);
  return kept ? `${cutAtWord(ascii, maxLength - hash.length - 1)}-${hash}` : `paper-${hash}`;
}

/** What tells a paper from another of the same title; any of it, as far as it is known. */
export interface SlugSubject {
  title: string;
  doi?: string;
  arxivId?: string;
  abstract?: string;
  authors: { family: string }[];
}

/**
 * The slug of a new paper: that of its title, or, where another paper already has it, with a
 * suffix made from the paper's own content, so that the same paper gets the same suffix whatever
 * else is stored. `isTaken` tells whether a slug belongs to another paper.
 */
export function uniqueSlug(paper: SlugSubject, isTaken: (slug: string) => boolean): string {
  const plain = slugify(paper.title);
  if (!isTaken(plain)) return plain;
  const content = [
    titleKey(paper.title),
    paper.doi ?? paper.arxivId ?? plainWords(paper.abstract ?? "").join(" "),
    paper.authors.map((author) => author.family).join(" "),
  ].join("\n");
  for (let salt = 0; ; salt++) {
    const slug = `${plain}-${shortHash(salt === 0 ? content : `${content}\n${salt}`)}`;
    if (!isTaken(slug)) return slug;
  }
}

function cutAtWord(words: string[], maxLength: number): string {
  let slug = "";
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, maxLength);
    if (longer.length > maxLength) break;
    slug = longer;
  }
  return slug;
}

/** `shortNumber` in base 36. */
export function shortHash(text: string): string {
  return shortNumber(text).toString(36).padStart(7, "0");
}

/** A hash of 32 bits. */
export function shortNumber(text: string): number {
  return hashOfStretch(text) >>> 0;
}
