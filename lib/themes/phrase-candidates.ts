/** Word sequences of a text that could be key phrases, by rules that need no part-of-speech tags. */
import { isGenericStem, isStopWord } from "@/lib/text/stop-words";
import { stem, tokenize } from "@/lib/text/tokens";
import { isVerb } from "./verb-forms";
import { wordForm } from "./word-form";

export interface Candidate {
  /** Equal for inflections and for spelling with hyphen, space or neither. */
  key: string;
  /** As the text writes it. */
  form: string;
  /** Index of the first unit in the text. */
  start: number;
  /** Keys of its units; a hyphenated compound is one. */
  units: string[];
  /** None of its words says much alone: "language model", "different task". */
  generic: boolean;
  /** Nothing that could belong to it stands before or after it. */
  whole: boolean;
}

interface Unit {
  key: string;
  start: number;
  end: number;
  role: "content" | "generic" | "of" | "stop";
  /** Punctuation before it ends every phrase. */
  breakBefore: boolean;
  /** Such words do not end a phrase: "based", "robust". */
  noEnd: boolean;
  /** One word with what follows: "multi", "pre". */
  prefix: boolean;
}

const LONGEST = 4;
const SKIPPED =
  /\$[^$]*\$|\\[a-zA-Z]+|https?:\/\/\S+|www\.\S+|\b[\w.-]+\.(?:com|org|net|io|edu)\b\S*/g;
const HYPHEN = /^[-\u2010\u2011\u2013]$/;
/** Written as one word, with a hyphen or apart, they mean the same: "pre-training", "multi agent". */
const PREFIX =
  /^(anti|auto|bi|co|cross|fine|hyper|inter|intra|macro|meta|micro|multi|non|post|pre|quasi|re|semi|sub|super|ultra|un)$/;
const ADJECTIVE =
  /(?:..[^e]ed|ous|ful|[^i]less|[^bt]able|ible|[aiu]tive|ical|ary|est|ional|[nt]ural|sual|tual|[lb]ocal|global|ernal|atial|poral|ential|cial|[^s]atic|(?<!heur|stat|lingu)istic|llic|entic|ific)$|^(?:large|small|long|short|high|low|deep|new|novel|simple|complex|single|different|unclear|prevalent|more|main|full|open|dense|diverse|robust|distinct|finite|infinite|linear|nonlinear|concrete|discrete|stable|cohesive|parallel|concise|back|reliant|unseen)$/;

/** "6B parameters" and "million images" are no names; nor is what is only larger than another. */
const QUANTITY =
  /^(?:\d+[kmbt]|hundreds?|thousands?|millions?|billions?|trillions?|eight|seven|nine|dozens?|smaller|larger|bigger|longer|shorter|stronger|weaker|deeper|wider|richer|faster|slower|simpler)$/;

/** All candidates in order of their first unit, the shorter first. */
export function phraseCandidates(text: string): Candidate[] {
  const clean = text.replace(SKIPPED, (skipped) => ";".repeat(skipped.length));
  const units = unitsOf(clean);
  const keys = units.map(({ key }) => key);
  const candidates: Candidate[] = [];
  for (const [start, first] of units.entries()) {
    if (!opens(first)) continue;
    const joined = meets(units[start - 1], first);
    let key = "";
    let generic = true;
    for (let end = start; end < start + LONGEST; end++) {
      const last = units[end];
      if (!last || (end > start && !joins(last))) break;
      key = end > start ? `${key} ${last.key}` : last.key;
      generic &&= last.role !== "content";
      if (!opens(last) || last.noEnd) continue;
      candidates.push({
        key,
        form: clean.slice(first.start, last.end),
        start,
        units: keys.slice(start, end + 1),
        generic,
        whole: !joined && !meets(last, units[end + 1]),
      });
    }
  }
  return candidates;
}

function opens(unit: Unit): boolean {
  return unit.role === "content" || unit.role === "generic";
}

function joins(unit: Unit): boolean {
  return !unit.breakBefore && unit.role !== "stop";
}

function meets(before: Unit | undefined, unit: Unit | undefined): boolean {
  return !!before && !!unit && opens(before) && opens(unit) && joins(unit);
}

function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let end = 0;
  for (const token of tokenize(text)) {
    const gap = text.slice(end, token.start);
    end = token.end;
    const word = know(token.text);
    const before = units.at(-1);
    const hyphen = gap !== " " && HYPHEN.test(gap);
    const prefixed = before?.prefix && (hyphen || gap === " ");
    if (before && (prefixed || hyphen)) {
      before.key += prefixed ? word.key : ` ${word.key}`;
      before.end = token.end;
      before.role = mixed(before.role, word.role);
      before.noEnd = word.noEnd;
      before.prefix = false;
    } else {
      const { key, role, noEnd, prefix } = word;
      const breakBefore = gap !== " " && gap.trim() !== "";
      units.push({ key, role, noEnd, prefix, start: token.start, end: token.end, breakBefore });
    }
  }
  return units;
}

type Word = Pick<Unit, "key" | "role" | "noEnd" | "prefix">;

/** What is known of a word never changes, and corpora repeat their words. */
const known = new Map<string, Word>();
const MEMORY = 50_000;

function know(token: string): Word {
  const existing = known.get(token);
  if (existing) return existing;
  if (known.size >= MEMORY) known.clear();
  const prefix = PREFIX.test(token);
  const word: Word = {
    prefix,
    key: prefix ? token : stem(wordForm(token).singular),
    role: roleOf(token),
    noEnd: ADJECTIVE.test(token),
  };
  known.set(token, word);
  return word;
}

function roleOf(token: string): Unit["role"] {
  if (token === "of") return "of";
  const symbol = !/\p{L}/u.test(token) || (token.length === 1 && /[a-z]/.test(token));
  if (symbol || QUANTITY.test(token) || isStopWord(token) || isVerb(token)) return "stop";
  return isGenericStem(stem(token)) ? "generic" : "content";
}

/** A compound says something when one of its words does: "text-to-image", but not "state-of-the-art". */
function mixed(a: Unit["role"], b: Unit["role"]): Unit["role"] {
  if (a === "content" || b === "content") return "content";
  return a === "generic" || b === "generic" ? "generic" : "stop";
}
