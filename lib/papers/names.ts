/** Names of authors: read from listings, and written for people. */
import type { AuthorName } from "./paper";

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const AND_OTHERS = /^(?:et al\.?|and others)$/i;

/** "Jae Hyuk Sung": given name first, as a byline has it. */
export function displayName(name: AuthorName): string {
  return name.given ? `${name.given} ${name.family}` : name.family;
}

/**
 * Reads AITopics' author line, "Last, First, Last, First". Undefined when the parts do not pair up:
 * which of them is the single name cannot be told, and guessing would shift all that follow.
 */
export function readLastFirstList(line: string): AuthorName[] | undefined {
  const parts: string[] = [];
  for (const part of line.split(",")) {
    const name = part.replace(/\s+/g, " ").trim();
    const partner = parts.at(-1);
    if (SUFFIX.test(name) && partner) parts[parts.length - 1] = `${partner} ${name}`;
    else if (!AND_OTHERS.test(name)) parts.push(name);
  }
  if (parts.length % 2 !== 0 || parts.some((part) => part === "")) return undefined;
  const names: AuthorName[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    names.push({ family: parts[index]!, given: parts[index + 1]! });
  }
  return names;
}

/** "Perlis, A. J." or "Jae Hyuk Sung", as single names stand in lists; undefined without a letter. */
export function readName(name: string): AuthorName | undefined {
  const [family = "", given] = name.replace(/\s+/g, " ").split(/,(.*)/);
  if (!/\p{L}/u.test(family)) return undefined;
  if (given !== undefined) return { family: family.trim(), given: given.trim() || undefined };
  const words = family.trim().split(" ");
  return { family: words.pop()!, given: words.join(" ") || undefined };
}
