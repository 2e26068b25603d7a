/** Authors with their names in full: 'Smith, Ann, Bo Doe, and Cy Li.', in a note 'Ann Smith and Bo Doe,'. */
import { readName } from "@/lib/papers/names";
import type { AuthorName } from "@/lib/papers/paper";
import { PARTICLE } from "./name-list";
import { isGroup } from "./sentences";

const NAME = new RegExp(
  `^(?:(?:${PARTICLE}|(?:\\p{Ll}{1,2}['’])?\\p{Lu}[\\p{L}\\p{M}'’.-]{0,40})(?: |$)){1,6}$`,
  "u",
);
const OTHERS = /^(?:et al\.?|others)$/;

/** Whether it stands for those of the reference above. */
export function isRepeated(who: string): boolean {
  return /^(?:[—–]{1,3}|-{2,3}|_{2,6})\.?$/.test(who);
}

/** Undefined for what are no names for certain, with the mark behind them that a style has. */
export function fullNames(who: string): AuthorName[] | undefined {
  if (who.length > 1_500) return undefined;
  const mark = who.at(-1);
  const list = who.replace(/(?<! \p{Lu})\.$|,$/u, "").replace(/,? eds?\.?$/, "");
  const parts = list.split(/,? (?:and|&) |, /);
  const isInverted = mark !== ",";
  if (!isInverted) return namesOf(parts);
  const [family = "", given, ...others] = parts;
  if (!given) return isGroup(family) ? [{ family }] : undefined;
  const suffix = /^(?:[JS]r\.?|I{2,3}|IV)$/.test(others[0] ?? "") ? `, ${others.shift()}` : "";
  const isWhole =
    others.length === 0 || /(?:,? (?:and|&) \S+ \S[^,]*|et al\.?|and others)$/.test(list);
  // A full stop behind an initial may be within the last name.
  const isOver = others.length === 0 || !/ \p{Lu}\.?$/u.test(list);
  if (!list.startsWith(`${family}, ${given}`)) return undefined;
  const first = NAME.test(family) && NAME.test(given) && readName(`${family}, ${given}${suffix}`);
  const rest = isWhole && isOver ? namesOf(others) : undefined;
  if (!first || !rest || OTHERS.test(given)) return undefined;
  return [first, ...rest];
}

/** Each of them whole: one word is none. */
function namesOf(parts: string[]): AuthorName[] | undefined {
  const names: AuthorName[] = [];
  for (const part of parts) {
    const name = OTHERS.test(part)
      ? { family: "and others" }
      : NAME.test(part) && part.includes(" ") && readName(part);
    if (!name) return undefined;
    names.push(name);
  }
  return names;
}
