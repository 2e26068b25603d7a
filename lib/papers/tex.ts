/**
 * What is left of TeX in listings. Some sites keep the source (`{\it x}`, `95\%`), others drop the
 * backslashes and dollars and leave bare words ("66.3 %rightarrow73.4", "2 times 10^4"). Everything
 * here changes only what cannot be plain English.
 */
import { ACCENTS, SYMBOLS } from "./tex-symbols";

type Rule = [pattern: RegExp, replacement: string | ((...match: string[]) => string)];

const SOURCE_RULES: Rule[] = [
  [/~?\\(?:cite|ref|label|footnote)\w*\{[^{}]*\}/g, ""],
  [
    /\{?\\(['`^"~=.]|[cvuHkr](?=[\s{]))\s*(?:\{\\?(\p{L})\}|\\?(\p{L}))\}?/gu,
    (_, accent, braced, bare) => `${braced ?? bare}${ACCENTS[accent!]}`.normalize("NFC"),
  ],
  [/\{\\(?:it|bf|em|tt|sc|rm|sf|sl)\s+([^{}]*)\}/g, "$1"],
  [/\\(?:emph|underline|mbox|text\w*|math\w+|operatorname)\{([^{}]*)\}/g, "$1"],
  [/\\([%&#_${}])/g, "$1"],
  [/\{\\([a-zA-Z]+) ?\}/g, (whole, name) => symbolOf(name!) ?? whole!],
  [/\\([a-zA-Z]+)/g, (_, name) => symbolOf(name!) ?? name!],
  [/~(?=[\p{L}\d(])(?<=[\p{L}.,)]~)/gu, " "],
];

const GREEK_WORD =
  "alpha|beta|gamma|delta|epsilon|theta|kappa|lambda|mu|rho|sigma|tau|phi|psi|omega";

// What stands before a sign is looked at behind it, so that a search goes from sign to sign.
const BARE_RULES: Rule[] = [
  // No English word, wherever it stands.
  [
    / *(?<![\p{L}-])(leftrightarrow|rightarrow|leftarrow)(?![a-z-]) */gu,
    (_, name) => ` ${SYMBOLS[name!]} `,
  ],
  [/(?<![\p{L}-])(leq|geq|infty)(?![\p{L}-])/gu, (_, name) => SYMBOLS[name!]!],
  [/, ?[lc]dots ?,/g, ", …, "],
  // English words, told by the numbers around them.
  [/ times (?=10(?:\^|[⁰¹²³⁴-⁹⁻]))(?<=\d times )/gu, " × "],
  [/times(?=\d)(?<=\dtimes)/g, "×"],
  [/times(?!\p{L})(?<=\dtimes)/gu, "×"],
  [/(?<!\p{L})(\d+) times \1(?![\d.])/gu, "$1 × $1"],
  [/(?<=\d\.\d+) ?(?:pm|\+\/-) ?(?=\d)/g, " ± "],
  [/ approx (?=\d)(?<=\p{L} approx )/gu, " ≈ "],
  [/(?<![\p{L}-])sim(?=\d)/gu, "∼"],
  [
    new RegExp(`(?<![\\p{L}-])(${GREEK_WORD})(?= ?[=<>≈≤≥] ?[\\d.])`, "gu"),
    (_, name) => SYMBOLS[name!]!,
  ],
  [/(?<=[α-ω]) ?in (?=[[{(])/gu, " ∈ "],
  [/ in (?=[[{]\d)(?<=[( ][a-zA-Z] in )/g, " ∈ "],
  [/ ne (?=\p{Lu}\p{Ll})(?<=\p{Lu}\p{Ll}+ ne )/gu, " ≠ "],
  [/ -> /g, " → "],
];

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

const SCRIPT_RULES: Rule[] = [
  [
    /\^(?<=[\p{L}\p{N})\]]\^)(?:\{([+-]?\d+)\}|([+-]?\d+))/gu,
    (_, braced, bare) => raised(braced ?? bare ?? ""),
  ],
  [
    // Up to three letters: a formula ("TaS_2", "log_2") rather than an identifier.
    /(?<![\p{L}_])(\p{L}{1,3})_(?:\{(\d{1,2})\}|(\d{1,2}))(?![\p{L}\p{N}_])/gu,
    (_, base, braced, bare) => base + digits(braced ?? bare ?? "", SUBSCRIPTS),
  ],
  [/_(?<=\p{L}_)\{(\p{L}+)\}/gu, "_$1"],
  [/-(?=10[⁰¹²³⁴-⁹])(?<=10[⁰¹²³⁴-⁹]+-)/g, "–"],
];

/** Most texts have nothing for most rules; one look at a text spares it those of a stage. */
const STAGES: { mayApply: RegExp; rules: Rule[] }[] = [
  { mayApply: /[\\{~]/, rules: SOURCE_RULES },
  {
    mayApply:
      /arrow|\d ?times|[lg]eq|infty|dots|pm ?\d|\+\/-|approx \d|sim\d|->| ne |in [[{(]|[a-z] ?[=<>≈≤≥]/,
    rules: BARE_RULES,
  },
  { mayApply: /[\^_⁰¹²³⁴-⁹]/, rules: SCRIPT_RULES },
];

/** The text without TeX, as far as plain characters can say it; addresses must be masked before. */
export function withoutTex(text: string): string {
  let result = text;
  for (const { mayApply, rules } of STAGES) {
    if (!mayApply.test(result)) continue;
    for (const [pattern, replacement] of rules) {
      result = result.replace(pattern, replacement as string);
    }
  }
  return result;
}

function symbolOf(name: string): string | undefined {
  return Object.hasOwn(SYMBOLS, name) ? SYMBOLS[name] : undefined;
}

function raised(exponent: string): string {
  return digits(exponent.replace("-", "⁻").replace("+", "⁺"), SUPERSCRIPTS);
}

function digits(text: string, alphabet: string): string {
  return text.replace(/\d/g, (digit) => alphabet[Number(digit)]!);
}
