/** The query text cut into the pieces that the parser in `syntax.ts` puts together. */
import { addressAtStart, withoutTail } from "@/lib/papers/address-end";
import { tokenize } from "@/lib/text/tokens";
import { doiOf } from "./identifiers";
import { QUERY_FIELDS, type QueryField, type QueryNode } from "./query";
import { plainText } from "./syntax-text";
import { formatYearRange } from "./year-range";

export type QueryLeaf = Extract<QueryNode, { kind: "word" | "prefix" | "phrase" }>;

export type Lexeme =
  | { kind: "open" | "close" | "and" | "or" | "not" }
  /** The dash before a term. */
  | { kind: "minus" }
  | { kind: "field"; field: QueryField }
  | { kind: "leaf"; node: QueryLeaf };

export type Note = (sentence: string) => void;

/** More words and operators than this are left out; a pasted abstract has about as many. */
const MAX_TERMS = 400;
/** "a*" would find nearly everything. */
const MIN_PREFIX = 2;

/** "2019..2023", "..2015", "2024..": the only words that begin or end with punctuation. */
const YEARS = /(?:\d{4}\.\.(?:\d{4})?|\.\.\d{4})(?=[\s)"]|$)/y;
const FIELD = /([a-z][a-z_-]{0,19}):(?=[^\s:/)])/iy;
/** "author: kim", "author : kim" are meant as fields where a query begins so; "open source: a" is not. */
const SPACED_FIELD = /([a-z]{2,20})(?::\s+|(\s+):\s*)(?=["(\p{L}\p{N}])/uy;
const FIELD_AT_END = new RegExp(`(${QUERY_FIELDS.join("|")}):(?=\\s*(?:\\)|$))`, "iy");
/** arXiv's own names of its fields. */
const OTHER_NAMES: Record<string, QueryField> = { ti: "title", au: "author", abs: "abstract" };
const COMPARED_YEAR = /([<>])(=?)(\d{4})(?=[\s)]|$)/y;
const OPERATOR = /(AND|OR|NOT)(?=[\s()"]|$)/y;
/** Brackets inside a word belong to it, "LLM.int8()", and the comma of "10,000". */
const WORD = /(?:[^\s"(),;|=<>{}[\]]|(?<=\d),(?=\d)|\([^\s"()]*\))+/uy;
/** A DOI or its address, which may have any sign: "10.1002/(SICI)1097-0258(1998)17:1<1::AID-SIM1>3.0.CO;2-A". */
const DOI = /(?:(?:https?:\/\/)?(?:(?:dx|www)\.)?doi\.org\/)?10\.\d{4,9}\/[^\s"]{1,300}/iy;
const TERM_START = /["(\p{L}\p{N}\p{Co}]/u;
const DASH = /[-\u2013\u2212\uFF0D]/u;
/** What a word keeps at its end: "C++", "C#", "95%", "int8()". */
const WORD_END = /[\p{L}\p{N}\p{M}\p{Co}+#%)]/u;

/** Cuts the text; what cannot be taken as meant is told to `note`. */
export function lex(text: string, note: Note): Lexeme[] {
  const source = plainText(text, note);
  const lexemes: Lexeme[] = [];
  let terms = 0;
  for (let at = 0; at < source.length; ) {
    const { lexeme, length } = lexemeAt(source, at, lexemes, note);
    at += length;
    if (lexeme === undefined) continue;
    if (isTerm(lexeme, lexemes.at(-1))) terms += 1;
    if (terms > MAX_TERMS) {
      note(`Only the first ${MAX_TERMS} words are searched.`);
      break;
    }
    lexemes.push(lexeme);
  }
  return lexemes;
}

/** Brackets and fields belong to terms; a field after a field has no term, so it becomes one. */
function isTerm({ kind }: Lexeme, before: Lexeme | undefined): boolean {
  if (kind === "field") return before?.kind === "field";
  return kind !== "open" && kind !== "close";
}

/** A word that stands for an operator or field that has nothing to work on. */
export function plainWord(text: string): Lexeme {
  return leaf(text.toLowerCase());
}

interface Step {
  /** Absent where the text says nothing: spaces, punctuation. */
  lexeme?: Lexeme;
  length: number;
}

function lexemeAt(source: string, at: number, before: Lexeme[], note: Note): Step {
  const char = String.fromCodePoint(source.codePointAt(at)!);
  if (char === "(") return { lexeme: { kind: "open" }, length: 1 };
  if (char === ")") return { lexeme: { kind: "close" }, length: 1 };
  if (char === '"') return phraseAt(source, at, note);
  const last = before.at(-1);
  const field = source[at - 1] === ":" && last?.kind === "field" ? last.field : undefined;
  if (DASH.test(char) && excludes(source, at, field !== undefined)) {
    return { lexeme: { kind: "minus" }, length: 1 };
  }
  const years = yearsAt(source, at, field);
  if (years) return years;
  if (!TERM_START.test(char)) return { length: char.length };
  const named = fieldAt(source, at, before, note);
  if (named) return named;
  const doi = doiAt(source, at);
  if (doi !== undefined) return { lexeme: leaf(doi), length: doi.length };
  const operator = field === undefined ? matchAt(OPERATOR, source, at)?.[0] : undefined;
  if (operator !== undefined) {
    return {
      lexeme: { kind: operator.toLowerCase() as "and" | "or" | "not" },
      length: operator.length,
    };
  }
  const empty = matchAt(FIELD_AT_END, source, at)?.[1];
  if (empty !== undefined) noteEmptyField(empty, note);
  const run = matchAt(WORD, source, at)?.[0] ?? char;
  return { lexeme: { kind: "leaf", node: word(run, note) }, length: run.length };
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

function yearsAt(source: string, at: number, field?: QueryField): Step | undefined {
  const years = matchAt(YEARS, source, at)?.[0];
  if (years !== undefined) return { lexeme: leaf(years), length: years.length };
  const compared = field === "year" ? matchAt(COMPARED_YEAR, source, at) : null;
  if (compared === null) return undefined;
  const [{ length }, sign, orEqual, year] = compared;
  const later = sign === ">";
  const bound = Number(year) + (orEqual ? 0 : later ? 1 : -1);
  const range = formatYearRange(later ? { from: bound } : { to: bound });
  return { lexeme: leaf(range), length };
}

function doiAt(source: string, at: number): string | undefined {
  const [run] = matchAt(DOI, source, at) ?? [];
  if (run === undefined) return undefined;
  const [first] = run.split(/[,;|](?=https?:|doi:|10\.)/i);
  const doi = withoutTail(addressAtStart(first!));
  return doiOf(doi) === undefined ? undefined : doi;
}

function leaf(text: string): Lexeme {
  return { kind: "leaf", node: { kind: "word", text } };
}

/** A field, or what only looks like one, as a word. */
function fieldAt(source: string, at: number, before: Lexeme[], note: Note): Step | undefined {
  const [spaced = "", spacedName, space] = matchAt(SPACED_FIELD, source, at) ?? [];
  const field = QUERY_FIELDS.find((known) => known === spacedName);
  const meant = before[0] === undefined || before[0].kind === "field";
  if (field && meant) return { lexeme: { kind: "field", field }, length: spaced.length };
  if (field && space) {
    note(`“${field} :” is searched as a word; without the space, “${field}:” is a field.`);
  }
  const [stuck, name = ""] = matchAt(FIELD, source, at) ?? [];
  if (stuck === undefined) return undefined;
  return { lexeme: fieldNamed(name, note), length: stuck.length };
}

function phraseAt(source: string, at: number, note: Note): Step {
  const end = source.indexOf('"', at + 1);
  if (end === -1) {
    note("A quotation mark is not closed, so what follows it is searched as words.");
    return { length: 1 };
  }
  const text = source
    .slice(at + 1, end)
    .replace(/\s+/g, " ")
    .trim();
  const length = end + 1 - at;
  if (tokenize(text).length === 0) return { length };
  return { lexeme: { kind: "leaf", node: { kind: "phrase", text } }, length };
}

/** A dash excludes only at the start of a term and stuck to it: not in "e-mail", "a - b", "--x". */
function excludes(source: string, at: number, afterField: boolean): boolean {
  const before = source[at - 1] ?? " ";
  const next = source.codePointAt(at + 1);
  if (next === undefined || !TERM_START.test(String.fromCodePoint(next))) return false;
  return afterField || before === "(" || /\s/.test(before);
}

function fieldNamed(name: string, note: Note): Lexeme {
  const plain = name.toLowerCase();
  const field =
    OTHER_NAMES[plain] ?? QUERY_FIELDS.find((known) => known === plain || `${known}s` === plain);
  if (field !== undefined) return { kind: "field", field };
  const instead =
    plain === "digest"
      ? "the page of a digest leads to its papers by “Explore these papers”"
      : `the fields are ${QUERY_FIELDS.join(", ")}`;
  note(`There is no field “${name}:”, so it is searched as a word; ${instead}.`);
  return { kind: "leaf", node: word(name, note) };
}

export function noteEmptyField(name: string, note: Note): void {
  note(`“${name}:” has nothing right after it, so it is searched as a word.`);
}

/** `run` begins with a letter or digit; punctuation at its end goes. */
function word(run: string, note: Note): QueryLeaf {
  const chars = [...run];
  const last = chars.findLastIndex((char) => WORD_END.test(char));
  const rest = chars.slice(0, last + 1).join("");
  // What was no operator here must not become one where it is printed.
  const text = rest.replace(/^(AND|OR|NOT)(?=\(|$)/, (operator) => operator.toLowerCase());
  if (text.includes("*")) {
    note("A * works at the end of a word only, so elsewhere it counts as a space.");
  }
  if (chars[last + 1] !== "*") return { kind: "word", text };
  if ((tokenize(text).at(-1)?.text.length ?? 0) >= MIN_PREFIX) {
    return { kind: "prefix", text };
  }
  note(`“${text}*” is searched as a word: a * needs at least ${MIN_PREFIX} letters before it.`);
  return { kind: "word", text };
}
