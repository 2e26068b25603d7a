/** A citation at one end of a title: "Wei et al. (2022) Title", "Title (Baker et al., 2019)". */
import { PARTICLE } from "./name-list";

/** What tells a citation from words of the title for certain. */
const NAMES = `(?:${PARTICLE} ){0,3}\\p{Lu}[\\p{L}\\p{M}'’-]{1,40} et al\\.?`;
const YEAR = "((?:19|20)\\d\\d)[a-z]?";
/** [, names, year] */
const IN_FRONT = new RegExp(
  `^(${NAMES}),? (?:\\(${YEAR}\\)[.,:]?|${YEAR}[.,:]|\\[${YEAR}\\]) (?=["“]?\\p{Lu}\\S* \\S)`,
  "u",
);
const BEHIND = new RegExp(
  `(?:[.,:]? \\((${NAMES}),? ${YEAR}\\)|(?:[.,]| [–—-]) (${NAMES}),? (?:\\(${YEAR}\\)|${YEAR}))\\.?$`,
  "u",
);

/** The title without it, and what it says of authors and year; undefined where there is none. */
export function partedFromCitation(text: string): { title: string; cited: string } | undefined {
  const found = IN_FRONT.exec(text) ?? BEHIND.exec(text);
  if (!found) return undefined;
  const title = text.slice(0, found.index) + (found.index === 0 ? text.slice(found[0].length) : "");
  const cited = found.slice(1).filter(Boolean).join(", ");
  return /\S\s+\S/.test(title) ? { title, cited } : undefined;
}
