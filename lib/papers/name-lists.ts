/** Lists of authors as one text, in the several ways that bibliographies and tables write them. */
import { othersMeant, readName, SUFFIX } from "./names";
import type { AuthorName } from "./paper";

/** Names joined by "and", each of them "Last, First" or "First Last": BibTeX's way. */
export function readNamesJoinedByAnd(text: string): AuthorName[] {
  return eachName(splitOutsideBraces(text.replace(/\s+/g, " "), AND));
}

/**
 * A list in any way: "A; B", "A and B", "Last, First, Last, First", "First Last, First Last and
 * First Last", "王小明、李四". Empty when nothing reads as a name. The two readings of commas are
 * told apart by which parts can be whole names. "et al." and the like stay, for `countedNames`.
 */
export function readNames(list: string): AuthorName[] {
  const text = list.replace(/[^\S\n]+/g, " ").replace(/ ?\n[ \n]*/g, "\n");
  const parted = PARTING.find((sign) => splitOutsideBraces(text, sign).length > 1);
  if (parted) return eachName(splitOutsideBraces(text, parted).flatMap(withoutList));
  const clauses = splitOutsideBraces(text, AND_OR_AMPERSAND);
  const parts = clauses.flatMap((clause) => splitOutsideBraces(clause, COMMA)).map(trimmed);
  const names = withSuffixesJoined(parts.filter((part) => part && othersMeant(part) === 0));
  if (names.length < 2) return eachName(clauses);
  const others = parts.filter((part) => othersMeant(part) > 0);
  if (!pairsUp(names)) return eachName([...names, ...others]);
  const pairs = names.flatMap((family, index) =>
    index % 2 === 0 ? [`${family}, ${names[index + 1]}`] : [],
  );
  return eachName([...pairs, ...others]);
}

const AND = /\s+and(?=\s|$)|^and(?=\s)/gi;
const AND_OR_AMPERSAND = /,?\s+(?:and|&)(?=\s|$)/gi;
const COMMA = /,|，/g;
/** Signs that stand between names and never within one. */
const PARTING = [/;|；/g, /\|/g, /、/g, /\s•\s/g, /\n/g];

/** Whether the parts are "Last, First" in turn: in each pair, one part alone is no whole name. */
function pairsUp(parts: string[]): boolean {
  if (parts.length % 2 !== 0) return false;
  for (let index = 0; index < parts.length; index += 2) {
    if (isWholeName(parts[index]!) && isWholeName(parts[index + 1]!)) return false;
  }
  return true;
}

/** "Ann Smith, Bo Ng, Cy Doe" between two semicolons; of two parts, one may be the given name. */
function withoutList(part: string): string[] {
  const names = splitOutsideBraces(part, COMMA).map(trimmed).filter(Boolean);
  return names.length > 2 && names.every(isWholeName) ? names : [part];
}

const INITIALS_ONLY = /^(?:\p{Lu}\.?[\s-]?)+$/u;
const INITIALS_BEHIND = /\p{Ll} (?:\p{Lu}[.-]{0,2}){1,3}$/u;
const CJK_WHOLE = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,}$/u;

/** "Jan van der Berg", "van Dijk P.", but neither "van der Berg" nor "J. P."; "王小明", but not "王". */
function isWholeName(name: string): boolean {
  const part = name.replace(/ (?:Jr|Sr)\.?$/i, "");
  if (CJK_WHOLE.test(part)) return true;
  return (
    / /.test(part) &&
    !INITIALS_ONLY.test(part) &&
    (!/^(?:v[ao]n|de|den|der|di|la|le|ter) /.test(part) || INITIALS_BEHIND.test(part))
  );
}

function withSuffixesJoined(parts: string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    if (SUFFIX.test(part) && joined.length > 0) joined[joined.length - 1] += ` ${part}`;
    else joined.push(part);
  }
  return joined;
}

function eachName(parts: string[]): AuthorName[] {
  return parts.flatMap((part) => {
    const name = trimmed(part);
    if (othersMeant(name) > 0) return { family: name };
    const others: AuthorName[] = [];
    let named = name;
    for (const behind of OTHERS_BEHIND) {
      const [found] = behind.exec(named) ?? [];
      if (found === undefined) continue;
      named = named.slice(0, -found.length);
      others.push({ family: trimmed(found.replace(/^[\s,]+/, "")) });
    }
    return [readName(named) ?? [], others].flat();
  });
}

/** "Ann Smith et al.", "Ann Smith (12 additional authors not shown)" */
const OTHERS_BEHIND = [
  /,?\s\(?\+? ?\d{1,5} (?:more|other|additional) authors?(?: not shown)?\)?$/i,
  /,?\set\.? al\.?$/i,
];

function trimmed(part: string): string {
  return part
    .replace(/\s+/g, " ")
    .replace(/^ ?and(?= |$)/i, "")
    .trim();
}

/** Splits at a sign wherever it stands outside of braces, which hold a name together. */
function splitOutsideBraces(text: string, sign: RegExp): string[] {
  if (!text.includes("{")) return text.split(sign);
  const parts: string[] = [];
  let begin = 0;
  let at = 0;
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(sign)) {
    for (; at < index; at++) {
      if (text[at] === "\\") at++;
      else if (text[at] === "{") depth++;
      else if (text[at] === "}") depth = Math.max(0, depth - 1);
    }
    if (depth > 0) continue;
    parts.push(text.slice(begin, index));
    begin = index + found.length;
    at = begin;
  }
  return [...parts, text.slice(begin)];
}
