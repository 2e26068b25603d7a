/**
 * What is left of HTML, JATS and MathML in titles and abstracts of publishers and listings: tags are
 * taken off, references to characters read. The text is never treated as HTML.
 */
import { SYMBOLS } from "./tex-symbols";

const ATTRIBUTES = String.raw`(?:\s+[\w:-]{1,40}\s*=\s*(?:"[^"<>]{0,300}"|'[^'<>]{0,300}'|[^\s"'<>=]{1,300}))*`;
/** Tags of publishers; "<think>" and "<s>", of which papers write, are words. */
const NAMES =
  "a|b|big|code|em|font|h[1-6]|i|li|math|m(?:i|n|o|frac|multiscripts|over|row|space|sqrt|stretchy|style|sub|subsup|sup|text|under|prescripts)|ol|p|sc|semantics|small|span|strong|tt|u|ul|(?:jats|mml):[\\w-]{1,30}";
const TAG = new RegExp(String.raw`<\/?(?:${NAMES})${ATTRIBUTES}\s*\/?>`, "gi");
const ALONE = new RegExp(String.raw`<\/?(?:br|hr|img|p|wbr)${ATTRIBUTES}\s*\/?>`, "gi");
/** "<sub>2</sub>": digits are raised or lowered, as they are where TeX has them. */
const SCRIPT = new RegExp(
  String.raw`<(su[bp])${ATTRIBUTES}\s*>\s*(?:([+−-]?\d{1,6}[+−-]?|[+−-])|([^<>]{0,200}))\s*<\/\1\s*>`,
  "gi",
);
/** The same formula once more, in TeX. */
const ANNOTATION = /<(?:mml:)?annotation\b[^<>]{0,300}>[^<>]{0,2000}<\/(?:mml:)?annotation>/gi;
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,10}));/gi;
const TWICE = /&amp;(?=#?\w{2,10};)/gi;

/** The text without tags, where any is closed or stands alone, and its characters as they are meant. */
export function withoutMarkup(text: string): string {
  let result = text;
  if (result.includes("<")) {
    result = result.replace(ALONE, " ");
    if (/<\/[a-z]/i.test(result)) {
      result = result.replace(ANNOTATION, "").replace(SCRIPT, scriptOf).replace(TAG, "");
    }
  }
  return withoutReferences(result);
}

/** References to characters read: "&lt;" is "<". */
export function withoutReferences(text: string): string {
  return text.includes("&") ? text.replace(TWICE, "&").replace(REFERENCE, characterOf) : text;
}

const SUPERSCRIPTS: Record<string, string> = { "+": "⁺", "-": "⁻", "−": "⁻" };
const SUBSCRIPTS: Record<string, string> = { "+": "₊", "-": "₋", "−": "₋" };

function scriptOf(_: string, tag: string, number: string | undefined, words = ""): string {
  if (number === undefined) return words;
  const isRaised = tag.toLowerCase() === "sup";
  const [digits, signs] = isRaised ? ["⁰¹²³⁴⁵⁶⁷⁸⁹", SUPERSCRIPTS] : ["₀₁₂₃₄₅₆₇₈₉", SUBSCRIPTS];
  return Array.from(number, (sign) => signs[sign] ?? digits[Number(sign)]!).join("");
}

const CHARACTERS: Record<string, string> = {
  amp: "&",
  apos: "'",
  copy: "©",
  deg: "°",
  gt: ">",
  hellip: "…",
  infin: "∞",
  laquo: "«",
  ldquo: "“",
  lsquo: "‘",
  lt: "<",
  mdash: "—",
  middot: "·",
  minus: "−",
  nbsp: " ",
  ndash: "–",
  plusmn: "±",
  quot: '"',
  raquo: "»",
  rdquo: "”",
  reg: "®",
  rsquo: "’",
  shy: "",
  szlig: "ß",
  thinsp: " ",
  trade: "™",
};
/** Of "&eacute;" and its like, the mark over the letter. */
const MARKS: Record<string, string> = {
  acute: "\u0301",
  caron: "\u030c",
  cedil: "\u0327",
  circ: "\u0302",
  grave: "\u0300",
  ring: "\u030a",
  tilde: "\u0303",
  uml: "\u0308",
};
const ACCENTED = new RegExp(`^([a-z])(${Object.keys(MARKS).join("|")})$`, "i");

/** A reference that nobody knows is text. */
function characterOf(whole: string, decimal?: string, hex?: string, name = ""): string {
  if (decimal ?? hex) return ofNumber(Number(decimal ?? `0x${hex}`)) ?? whole;
  const known = [CHARACTERS, SYMBOLS].find((table) => Object.hasOwn(table, name));
  if (known) return known[name]!;
  const [, letter, mark] = ACCENTED.exec(name) ?? [];
  return letter ? (letter + MARKS[mark!.toLowerCase()]!).normalize("NFC") : whole;
}

/** No control characters and no halves of a pair. */
function ofNumber(code: number): string | undefined {
  const isText = code >= 0xa0 || (code >= 0x20 && code < 0x7f);
  return isText && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
    ? String.fromCodePoint(code)
    : undefined;
}
