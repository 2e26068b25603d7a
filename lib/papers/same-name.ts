/**
 * Whether two written names could be one person's: "Arun, SP" and "S. P. Arun". Only ever a question
 * for a person; many people share a name.
 */
import { fold } from "@/lib/text/tokens";
import { lettersOf } from "./author-slug";
import { displayName } from "./names";
import type { AuthorName } from "./paper";
import { plainWords, titleKey } from "./title-key";

export interface SameName {
  /** 0 to 1: how much of the names speaks for it. */
  certainty: number;
  /** One sentence, without the names. */
  reason: string;
}

const PARTICLE =
  /^(?:al|af|am|bin|ben|da|das|de|del|della|den|der|di|do|dos|du|el|la|le|ter|ten|van|vom|von|y|zu|zum|zur)$/;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Undefined where they cannot be, or are written in the same letters. */
export function sameName(a: AuthorName, b: AuthorName): SameName | undefined {
  if (titleKey(displayName(a)) === titleKey(displayName(b))) return sameLetters(a, b);
  if (isSwapped(a, b)) {
    return { certainty: 0.8, reason: "Family and given name are the other way round." };
  }
  const [ours, theirs] = [familyOf(a), familyOf(b)];
  if (!ours.name || ours.name !== theirs.name || ours.suffix !== theirs.suffix) return undefined;
  const given = sameGiven(partsOf(a.given ?? ""), partsOf(b.given ?? ""));
  if (!given || ours.particles === theirs.particles) return given;
  const only = "One has a particle before the family name.";
  return { certainty: given.certainty * 0.9, reason: `${only} ${given.reason}` };
}

/** "Jae Hyuk" and "Jae-Hyuk" are one author; "Jaehyuk" and "JAE HYUK" are others. */
function sameLetters(a: AuthorName, b: AuthorName): SameName | undefined {
  if (lettersOf(a) === lettersOf(b)) return undefined;
  const [one, other] = [a, b].map((name) => plainWords(displayName(name)).join(" "));
  if (one !== other) return { certainty: 0.95, reason: "Only spaces, points and hyphens differ." };
  const [ours, theirs] = [a, b].map(({ family }) => titleKey(family));
  if (ours === theirs) return { certainty: 0.9, reason: "Only accents or capitals differ." };
  return { certainty: 0.85, reason: "They differ in which part is the family name." };
}

function isSwapped(a: AuthorName, b: AuthorName): boolean {
  const [one, other] = [whole(a.family, a.given), whole(b.given, b.family)];
  const isCjk = IDEOGRAPHS.test(a.family) && IDEOGRAPHS.test(b.family);
  if (isCjk) return one === other || one === whole(b.family, b.given);
  if (!a.given || !b.given) return false;
  return titleKey(a.family) === titleKey(b.given) && titleKey(a.given) === titleKey(b.family);
}

function whole(first = "", second = ""): string {
  return titleKey(first) + titleKey(second);
}

interface Family {
  name: string;
  particles: string;
  suffix: string;
}

function familyOf({ family }: AuthorName): Family {
  const words = fold(family).match(/[\p{L}\p{N}]+/gu) ?? [];
  const particles = words.filter((word, i) => i < words.length - 1 && PARTICLE.test(word));
  const suffix = words.length > 1 && SUFFIX.test(words.at(-1)!) ? words.at(-1)! : "";
  const name = words.filter((word) => !particles.includes(word) && word !== suffix).join("");
  return { name: titleKey(name), particles: particles.join(" "), suffix };
}

/** The parts of a given name, initials one by one: "S. P.", "SP" and "S.P." are s, p. */
function partsOf(given: string): string[] {
  const words = given.normalize("NFC").match(/[\p{L}\p{M}'’]+/gu) ?? [];
  return words
    .flatMap((word) => (isInitials(word) ? [...word] : [word]))
    .map((part) => titleKey(part));
}

/** Capitals only, and too few to be a name in capitals. */
function isInitials(word: string): boolean {
  return word.length <= 3 && /^\p{Lu}+$/u.test(word);
}

function sameGiven(a: string[], b: string[]): SameName | undefined {
  const [fewer, more] = [a, b].sort((one, other) => one.length - other.length) as [
    string[],
    string[],
  ];
  if (fewer.length === 0) return undefined;
  if (a.join("") === b.join("")) {
    return { certainty: 0.95, reason: "They are written the same but for spaces and points." };
  }
  let initials = 0;
  for (const [i, part] of fewer.entries()) {
    const other = more[i]!;
    if (part === other) continue;
    const [short, long] = [part, other].sort((one, two) => one.length - two.length) as [
      string,
      string,
    ];
    if (short.length > 1 || !long.startsWith(short)) return undefined;
    initials++;
  }
  const missing = more.length - fewer.length;
  if (initials === 0 && fewer.every((part) => part.length === 1)) {
    return missing > 0 ? { certainty: 0.5, reason: "One has more initials." } : undefined;
  }
  if (initials === 0) return { certainty: 0.85, reason: "One leaves a middle name out." };
  const certainty = fewer.length > 1 ? 0.75 : missing > 0 ? 0.5 : 0.6;
  return {
    certainty,
    reason: `The ${initials > 1 ? "initials" : "initial"} of one ${initials > 1 ? "are" : "is"} that of the other's given name.`,
  };
}
