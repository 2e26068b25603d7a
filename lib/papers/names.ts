/** Names of authors: read one by one, and written for people. Lists of them: `name-lists.ts`. */
import type { AuthorName } from "./paper";

export const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd|4th)\.?$/i;
const OTHERS =
  /^(?:(?:and )?(?:\+ ?)?(?:(\d{1,5}) )?(?:others?|(?:more|other|additional) authors?)|et\.? al(?:\.|ii)?|\.{3}|…|(?:and )?(?:\+ ?)?(\d{1,5}) (?:more|authors?))$/i;

/** More characters than any way to say it has, "(12 additional authors not shown)" among them. */
const LONGEST_OTHERS = 100;

/**
 * For how many people a part of a list stands that it does not name, at least: 1 of "et al." and
 * "and others", 12 of "12 others"; 0 for a name.
 */
export function othersMeant(part: string): number {
  if (part.length > LONGEST_OTHERS) return 0;
  const [whole, others, more] =
    OTHERS.exec(part.replace(/^\(|(?: not shown)?[),]*$/g, "").trim()) ?? [];
  return whole === undefined ? 0 : Number(others ?? more ?? 1);
}

/** Those that a list names, and how many there are with those that it does not, at least. */
export function countedNames(list: readonly AuthorName[]): { names: AuthorName[]; count: number } {
  let others = 0;
  const names = list.filter((name) => {
    const meant = MAY_BE_OTHERS.test(name.family) ? othersMeant(displayName(name)) : 0;
    others = Math.max(others, meant);
    return meant === 0;
  });
  return { names, count: names.length + others };
}

const MAY_BE_OTHERS = /(?:others?|more|authors?|shown)\)?$|^(?:et\.? )?al(?:\.|ii)?$|^\.{3}$|^…$/i;

/** Han, kana or Hangul throughout, as far as it has letters: the family stands first. */
const CJK_NAME =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆・·\s]+$/u;

/** "Jae Hyuk Sung": given name first, as a byline has it; "王小明" as it is written in Chinese. */
export function displayName({ family, given }: AuthorName): string {
  if (!given) return family;
  return CJK_NAME.test(family) && CJK_NAME.test(given) ? family + given : `${given} ${family}`;
}

/** Whether more than initials are given; names in Chinese, Japanese and Korean have none. */
export function isInFull({ family, given = "" }: AuthorName): boolean {
  return CJK_NAME.test(family) || FULL_GIVEN.test(given);
}

/** "Anna", "ANNA", but neither "A. M.", "AM" nor "Yu." */
const FULL_GIVEN = /\p{L}[\p{Ll}\p{Lo}\p{M}]{1,30}(?![\p{L}\p{M}.])|\p{Lu}{4}/u;

/**
 * Reads AITopics' author line, "Last, First, Last, First". Undefined when the parts do not pair up:
 * which of them is the single name cannot be told, and guessing would shift all that follow.
 * "et al." comes last, for `countedNames`.
 */
export function readLastFirstList(line: string): AuthorName[] | undefined {
  const parts: string[] = [];
  const others: AuthorName[] = [];
  const suffixOf = new Map<number, string>();
  for (const part of line.split(",")) {
    const name = part.replace(/\s+/g, " ").trim();
    if (SUFFIX.test(name) && parts.length > 0) suffixOf.set(parts.length - 1, name);
    else if (othersMeant(name) > 0) others.push({ family: name });
    else parts.push(name);
  }
  if (parts.length % 2 !== 0 || parts.some((part) => part === "")) return undefined;
  const names: AuthorName[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const suffix = suffixOf.get(index) ?? suffixOf.get(index + 1);
    names.push(nameOf(parts[index]!, parts[index + 1]!, suffix));
  }
  return [...names, ...others];
}

/**
 * A single name in any of the ways they stand in lists: "Perlis, A. J.", "Jae Hyuk Sung",
 * "Jan van der Berg", "King, Jr., Martin Luther", "Smith JA", "王小明", "{Google Research}".
 * Undefined without a letter.
 */
export function readName(text: string): AuthorName | undefined {
  const name = text.replace(/[\s~]+/g, " ").trim();
  if (!/\p{L}/u.test(name)) return undefined;
  if (/^\{[^{}]*\}$/.test(name) || ORGANISATION.test(name)) return { family: bare(name) };
  if (CJK_NAME.test(name)) return cjkName(name);
  const grouped = name.replace(/\{[^{}]*\}/g, (group) => group.replaceAll(" ", "\u00a0"));
  return name.includes(",") ? lastFirst(grouped) : nameOf(...partsOf(grouped.split(" ")));
}

const ORGANISATION =
  /(?:^|\s)(?:team|group|contributors|community|developers|consortium|collaboration|committee|council|organi[sz]ation|association|foundation|institute|university|laborator(?:y|ies)|society|network|initiative|inc\.?|corp\.?|ltd\.?|gmbh)$/i;

/** "Last, First", "Last, Jr., First", "Last, First, Jr.", "Last, First Jr", "First Last, Jr.", "Organisation,". */
function lastFirst(name: string): AuthorName | undefined {
  const parts = name.split(",").map((part) => bare(part).trim());
  const family = parts.shift()!;
  const suffixAt = parts.findIndex((part) => SUFFIX.test(part));
  const [suffix] = suffixAt === -1 ? [] : parts.splice(suffixAt, 1);
  const given = parts.filter(Boolean).join(", ");
  if (!/\p{L}/u.test(family)) return readName(given);
  if (given) return nameOf(family, ...(suffix ? [given, suffix] : withoutSuffix(given)));
  if (!suffix) return { family };
  const [last, first] = partsOf(family.split(" "));
  return nameOf(last, first, suffix);
}

/** "John A Jr", as MEDLINE has it. */
function withoutSuffix(given: string): [given: string, suffix?: string] {
  const words = given.split(" ");
  const suffix = words.length > 1 && SUFFIX.test(words.at(-1)!) ? words.pop() : undefined;
  return [words.join(" "), suffix];
}

/** The name as all formats have it, where a source puts the particles behind the given name. */
export function withParticlesAtFamily(name: AuthorName): AuthorName {
  return name.given && / \p{Ll}/u.test(name.given) ? nameOf(name.family, name.given) : name;
}

/** Particles written after the given name belong before the family: "Berg, Jan van der". */
function nameOf(family: string, given?: string, suffix?: string): AuthorName {
  const words = given?.split(" ") ?? [];
  let kept = words.length;
  while (kept > 1 && PARTICLE.test(words[kept - 1]!)) kept--;
  const parts = [...words.slice(kept), family, suffix].filter(Boolean);
  const first = words.slice(0, kept).join(" ");
  return first ? { family: parts.join(" "), given: first } : { family: parts.join(" ") };
}

/** Words between given and family name that belong to the family. */
const PARTICLE =
  /^(?:v[ao]n|vom|zu|zum|zur|den|der|des|de|het|'t|’t|te|ten|ter|op|la|las|los|le|les|du|di|da|do|dos|das|del|della|dello|degli|dei|al|el|bin|ibn|ben|bint|abu|af|av)$/;
/** Nearly always particles even with a capital: "Luc De Raedt". */
const CAPITAL_PARTICLE = /^(?:De|Del|Della|Dell'|Di|Da|Dos|Du|Von|Van|Ter|Ten|Bin|Ibn|Al|El)$/;
/** In Vietnamese names "Van" is a middle name. */
const VIETNAMESE =
  /^(?:Nguy[eễ]n|Tr[aầ]n|L[eê]|Ph[aạ]m|Hu[yỳ]nh|Ho[aà]ng|Phan|V[uũ]|V[oõ]|[DĐ][aặ]ng|B[uù]i|[DĐ][oỗ]|H[oồ]|Ng[oô]|D[uư][oơ]ng|[DĐ]inh)$/;
/** "Ortega y Gasset" */
const BETWEEN_FAMILIES = /^(?:y|i|e)$/;
const INITIALS = /^(?:\p{Lu}\.?-?){1,3}$/u;

/** Where the family begins: at the first particle, at the word before "y", else at the last word. */
function partsOf(words: string[]): [family: string, given?: string, suffix?: string] {
  const whole = words.map(bare);
  const suffix = whole.length > 2 && SUFFIX.test(whole.at(-1)!) ? whole.pop() : undefined;
  const last = whole.length - 1;
  if (last > 0 && isFamilyWithInitials(whole)) {
    const initials = whole[last]!.replace(/^(\p{Lu}{2,3})\.$/u, "$1");
    return [whole.slice(0, last).join(" "), initials, suffix];
  }
  const vietnamese = whole.some((word) => VIETNAMESE.test(word));
  const particle = whole.findIndex(
    (word, at) =>
      at < last && (PARTICLE.test(word) || (at > 0 && !vietnamese && CAPITAL_PARTICLE.test(word))),
  );
  const between = whole.findIndex((word, at) => at > 1 && at < last && BETWEEN_FAMILIES.test(word));
  const begin = particle !== -1 ? particle : between !== -1 ? between - 1 : last;
  return [whole.slice(begin).join(" "), whole.slice(0, begin).join(" ") || undefined, suffix];
}

/** "Smith JA", as MEDLINE has it, at the end of a list "Smith JA.", or "Smith J.A.", as Scopus; all in capitals, "JOHN DOE" is a name like any other. */
function isFamilyWithInitials(words: string[]): boolean {
  const family = words.slice(0, -1);
  return (
    /^(?:\p{Lu}{1,3}\.?|(?:\p{Lu}\.-?){1,3})$/u.test(words.at(-1)!) &&
    family.some((word) => /\p{Ll}/u.test(word)) &&
    !family.some((word) => INITIALS.test(word))
  );
}

/** Family names of two characters: the commonest of Chinese, Korean and, by script alone, none. */
const LONG_FAMILY =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|公孙|慕容|令狐|司徒|端木|남궁|황보|제갈|선우|독고)/;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** "王小明" is Wang + Xiaoming; four characters, or kana behind, are Japanese with a family of two. */
function cjkName(name: string): AuthorName {
  const [first = "", ...rest] = name.split(/[\s・·]+/).filter(Boolean);
  if (rest.length > 0) return { family: first, given: rest.join(" ") };
  const letters = [...first];
  const japanese = letters.length > 2 && (KANA.test(first) || letters.length >= 4);
  const size = LONG_FAMILY.test(first) || (japanese && !/^\p{Script=Hangul}/u.test(first)) ? 2 : 1;
  if (letters.length <= size || /^\p{Script=Katakana}/u.test(first)) return { family: first };
  return { family: letters.slice(0, size).join(""), given: letters.slice(size).join("") };
}

/** Without the braces that keep BibTeX from taking a name apart or changing its case. */
function bare(name: string): string {
  return name.replace(/[{}]/g, "").replaceAll("\u00a0", " ");
}
