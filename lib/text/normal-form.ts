/** The term by which the index knows a word, whatever its number, spelling and ending. */
import { GREEK } from "@/lib/papers/greek";
import { american } from "./british";
import { keepsItsS, singular } from "./singular";
import { stem } from "./tokens";

/**
 * The term of a folded word (see `fold`): Greek letters by name, American spelling, singular, then
 * Porter's stem, kept from making one of words that mean different things (`FAMILIES`).
 */
export function normalForm(word: string): string {
  const known = forms.get(word);
  if (known !== undefined) return known;
  const made = makeForm(word);
  if (forms.size === MOST_FORMS) forms.clear();
  forms.set(word, made);
  return made;
}

/** Texts repeat their words, and making a form takes longer than finding one. */
const forms = new Map<string, string>();
const MOST_FORMS = 200_000;

function makeForm(word: string): string {
  if (!PLAIN.test(word)) {
    const spelt = word.replace(GREEK_LETTER, (letter) => GREEK_NAMES.get(letter) ?? letter);
    const [, number, letters] = NUMBERED.exec(spelt) ?? [];
    if (letters !== undefined) return `${number}${makeForm(letters)}`;
    if (!PLAIN.test(spelt)) return spelt;
    word = spelt;
  }
  const spelt = american(singular(word));
  const family = FAMILIES.find(([pattern]) => pattern.test(spelt));
  if (family) return spelt.replace(family[0], family[1]);
  return keepsItsS(spelt) ? spelt : stem(spelt);
}

const PLAIN = /^[a-z]+$/;
/** "8bits", "gpt4turbo", not "3d" or "1990s". */
const NUMBERED = /^(.*\d)([a-z]{3,})$/;
const GREEK_LETTER = /[α-ω]/g;
const GREEK_NAMES = new Map([
  ...Object.entries(GREEK).map(([name, letter]) => [letter, name] as const),
  ["ς", "sigma"] as const,
]);

/**
 * Words that Porter's rules would make one with others of another meaning: what is regularized,
 * visualized or general is not what is regular, visual or generated. Analyses are of analysis as
 * well as of analyze, so these are one.
 */
const FAMILIES: readonly [pattern: RegExp, term: string][] = [
  [/lys[ei]s$/, "lyz"],
  [
    /(general|local|visual|regular|normal|character|initial|organ|token|personal|factor)iz(?:e|ed|es|ers?|ing|ations?|ational|able|ability)$/,
    "$1iz",
  ],
  [/^general(?:ly|ity|ities|ist|ists)?$/, "general"],
  [/^(universit|communit|securit)(?:y|ies)$/, "$1y"],
  [/^emergenc(?:y|ies)$/, "emergency"],
  [/^(international|objectiv|positiv|subjectiv)(?:ly|e|es|ely|ity)?$/, "$1"],
  [/^(re|de)?activat(?:e|es|ed|ing|ions?|ors?)$/, "$1activat"],
  [/^animals?$/, "animal"],
  [/^business(?:es)?$/, "business"],
];
