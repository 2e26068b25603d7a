/** The sentences of a reference, which are its parts: who, what and where. */
import { readName } from "@/lib/papers/names";

/** What full stops part ("Title. eLife"), but for those of "U.S. policy"; other marks stay. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[?!])\.? (?=\S)|\.(?: (?=[^\p{Ll}]|\p{Ll}{1,4}\p{Lu})|$)/u)
    .map((part) => part.trim())
    .filter(Boolean);
}

const ABBREVIATION = /^\p{Lu}\p{L}{0,8}$/u;

/**
 * Takes the venue off: the last part, and those before it that are short for a word of it, but none
 * of the first `least`, which are others for certain.
 */
export function venueAtEnd(parts: string[], least = 2): string | undefined {
  let first = parts.length - 1;
  while (first > least && ABBREVIATION.test(parts[first - 1]!)) first--;
  const venue = first > 0 ? parts.splice(first).join(". ") : "";
  return /\p{L}/u.test(venue) && venue.length <= 120 ? venue : undefined;
}

export function titleOf(parts: string[]): string {
  const title = parts.map(withStop).join(" ");
  return title.replace(/(?<!\.\p{L})\.$/u, "");
}

function withStop(part: string): string {
  return /[?!]$/.test(part) ? part : `${part}.`;
}

/** "World Health Organization", "Centers for Disease Control and Prevention", "WHO" */
export function isGroup(part: string): boolean {
  if (/^\p{Lu}{2,8}$/u.test(part)) return true;
  if (/[,:?!]/.test(part) || !part.includes(" ")) return false;
  const words = part.split(" ").filter((word) => word.length > 3);
  return (
    readName(part)?.given === undefined ||
    (words.length > 1 && words.every((word) => /^[\p{Lu}(]/u.test(word)))
  );
}
