/**
 * Text that is written in LaTeX throughout, as the fields of BibTeX are, as plain text. (What is
 * merely left of TeX in listings is another matter: `tex.ts`.)
 */
import { ACCENTS, SYMBOLS } from "./tex-symbols";

/**
 * The characters that LaTeX would print: accents composed, symbols and spacing read, formatting
 * dropped, maths between dollars left as it is. `keepGroups` leaves the braces that hold words
 * together, for names.
 */
export function latexToText(latex: string, { keepGroups = false } = {}): string {
  if (!SPECIAL.test(latex)) return latex;
  const reader: Reader = { text: latex, at: 0, keepGroups, depth: 0 };
  return readUntil(reader, "").normalize("NFC");
}

/** Signs of addresses that LaTeX has by name only, or that mean something else to it. */
const SIGNS: Record<string, string> = { ...SYMBOLS, "~": "~" };

/** An address or a DOI, where only what LaTeX needs is escaped. */
export function latexToAddress(latex: string): string {
  return latex
    .replace(/^\s*\\url\s*\{(.*)\}\s*$/, "$1")
    .replace(/\{?\\(text[a-z]+|~)\s*(?:\{\})?\}?/g, (whole, name) => SIGNS[name] ?? whole)
    .replace(/\$([<>])\$/g, "$1")
    .replace(/\\(?=[#%&_$~{}])/g, "")
    .replace(/[{}\s]/g, "");
}

interface Reader {
  text: string;
  at: number;
  keepGroups: boolean;
  /** Of groups and arguments that are open. */
  depth: number;
}

/** Deeper braces are not read as groups: nobody nests so deep, and the stack is finite. */
const DEEPEST = 50;

const SPECIAL = /[\\{}~$]/;
const NEXT_SPECIAL = /[\\{}~$]/g;

/** Reads on to the brace that closes the group, or to the end. */
function readUntil(reader: Reader, closing: "}" | ""): string {
  const { text } = reader;
  let result = "";
  while (reader.at < text.length) {
    NEXT_SPECIAL.lastIndex = reader.at;
    const next = NEXT_SPECIAL.exec(text)?.index ?? text.length;
    result += text.slice(reader.at, next);
    reader.at = next + 1;
    const sign = text[next];
    if (sign === "\\") result += readCommand(reader);
    else if (sign === "$") result += readMaths(reader);
    else if (sign === "~") result += " ";
    else if (sign === "{") {
      const group = readGroup(reader);
      result += reader.keepGroups ? `{${group}}` : group;
    } else if (sign === "}" && closing) return result;
  }
  return result;
}

function readGroup(reader: Reader): string {
  if (reader.depth >= DEEPEST) return "";
  reader.depth++;
  const group = readUntil(reader, "}");
  reader.depth--;
  return group;
}

/** Maths between dollars is left to be rendered; a lone dollar is a price. */
function readMaths(reader: Reader): string {
  const end = reader.text.indexOf("$", reader.at);
  if (end === -1 || end - reader.at > 400) return "$";
  const maths = reader.text.slice(reader.at - 1, end + 1);
  reader.at = end + 1;
  return maths;
}

const COMMAND = /[a-zA-Z]+\*?|[\s\S]/y;
/** Commands whose first argument is not text to be printed. */
const SILENT =
  /^(?:href|cite[pt]?|ref|label|footnotemark|color|textcolor|hspace|vspace|noopsort|foreignlanguage|selectlanguage)\*?$/;
const FORMATTING =
  /^(?:text(?:it|bf|tt|sc|rm|sf|sl|up|md|normal|super|sub)?(?:script)?|emph|underline|url|mbox|hbox|math\w*|ensuremath|operatorname|it|bf|em|tt|sc|rm|sf|sl|itshape|bfseries|scshape|ttfamily|upshape|relax|protect|small|large|normalfont|uppercase|lowercase|MakeUppercase|MakeLowercase|path|nolinkurl|enquote|natexlab|bibnamefont|bibinfo|textquote|foreign)\*?$/;

/** What the command behind a backslash prints, with its arguments. */
function readCommand(reader: Reader): string {
  COMMAND.lastIndex = reader.at;
  const name = COMMAND.exec(reader.text)?.[0] ?? "";
  reader.at += name.length;
  const isWord = /^[a-zA-Z]/.test(name);
  if (name in ACCENTS && Object.hasOwn(ACCENTS, name)) return accented(reader, ACCENTS[name]!);
  if (!isWord) return SPACING[name] ?? name;
  const isSpaced = /\s/.test(reader.text[reader.at] ?? "");
  skipSpaces(reader);
  const isEnded = reader.text.startsWith("{}", reader.at);
  if (isEnded) reader.at += 2;
  if (Object.hasOwn(SYMBOLS, name)) return SYMBOLS[name]!;
  if (isEnded) return FORMATTING.test(name) ? "" : name;
  if (SILENT.test(name)) readArgument(reader);
  if (SILENT.test(name) || FORMATTING.test(name) || reader.text[reader.at] === "{") return "";
  // Better the name of a command nobody knows than nothing: "\LaTeX".
  return isSpaced ? `${name} ` : name;
}

/** Spacing, line ends and hyphenation; every other sign stands for itself: "\%", "\&". */
const SPACING: Record<string, string> = {
  "\\": " ",
  ",": " ",
  ";": " ",
  ":": " ",
  " ": " ",
  "\n": " ",
  "!": "",
  "-": "",
  "/": "",
  "@": "",
  "(": "$",
  ")": "$",
};

/** The mark of an accent over the first letter of its argument: "\'{e}", "\'e", "\'\i", "\v s". */
function accented(reader: Reader, mark: string): string {
  const argument = readArgument(reader).normalize("NFC").replace(/^ı/, "i").replace(/^ȷ/, "j");
  const [letter] = argument;
  if (!letter || !/\p{L}/u.test(letter)) return argument;
  return letter + mark + argument.slice(letter.length);
}

/** The group, command or character that follows. */
function readArgument(reader: Reader): string {
  skipSpaces(reader);
  const sign = reader.text[reader.at];
  if (sign === undefined || sign === "}") return "";
  const { keepGroups } = reader;
  reader.keepGroups = false;
  reader.at++;
  const argument =
    sign === "{" ? readGroup(reader) : sign === "\\" ? commandOrNothing(reader) : sign;
  reader.keepGroups = keepGroups;
  return argument;
}

/** An accent over an accent over an accent …: each is one level. */
function commandOrNothing(reader: Reader): string {
  if (reader.depth >= DEEPEST) return "";
  reader.depth++;
  const printed = readCommand(reader);
  reader.depth--;
  return printed;
}

function skipSpaces(reader: Reader): void {
  while (/\s/.test(reader.text[reader.at] ?? "x")) reader.at++;
}
