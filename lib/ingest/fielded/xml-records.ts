/**
 * Records of an XML file, each read by itself so that a broken one costs none of its neighbours.
 * Of entities only the five of XML and characters by number are known, and a document type, the
 * place to define others, is refused: so nothing can expand.
 */
import { Parser } from "htmlparser2";

export interface XmlElement {
  /** Without its prefix: "creator" of "dc:creator". */
  name: string;
  attributes: Record<string, string>;
  /** Of itself and of everything within. */
  text: string;
  children: XmlElement[];
}

export interface XmlRecord {
  /** Undefined where the record or an element in it is not closed, or nested beyond all need. */
  element?: XmlElement;
  /** Offsets in the text, end exclusive. */
  start: number;
  end: number;
}

/** Elements of the name, which never holds another of its own. */
export function xmlRecords(text: string, name: string): XmlRecord[] {
  const opening = new RegExp(`<(?:[\\w-]+:)?${name}(?=[\\s>])`, "g");
  const closing = new RegExp(`</(?:[\\w-]+:)?${name}\\s*>`, "g");
  const starts = Array.from(text.matchAll(opening), ({ index }) => index);
  let close = closing.exec(text);
  return starts.map((start, at) => {
    const limit = starts[at + 1] ?? text.length;
    while (close && close.index < start) close = closing.exec(text);
    const end = close ? close.index + close[0].length : limit;
    if (!close || end > limit) return { start, end: limit };
    return { element: readElement(text.slice(start, end)), start, end };
  });
}

/** Offset of a document type or of an entity that the text defines, if it does. */
export function documentTypeAt(text: string): number | undefined {
  DECLARATION.lastIndex = 0;
  for (let found = DECLARATION.exec(text); found; found = DECLARATION.exec(text)) {
    const end = found[0] === "<!--" ? "-->" : found[0] === "<![CDATA[" ? "]]>" : undefined;
    if (!end) return found.index;
    const closed = text.indexOf(end, DECLARATION.lastIndex);
    // What is not closed hides nothing, nor does anything of its kind behind it.
    if (closed >= 0) DECLARATION.lastIndex = closed + end.length;
    else return after(text, DECLARATION.lastIndex);
  }
  return undefined;
}

const DECLARATION = /<!--|<!\[CDATA\[|<!(?:DOCTYPE|ENTITY)/gi;

function after(text: string, from: number): number | undefined {
  const at = text.slice(from).search(/<!(?:DOCTYPE|ENTITY)/i);
  return at === -1 ? undefined : from + at;
}

/** Records nest some six elements. */
const DEEPEST = 50;
const CHUNK = 8192;

function readElement(source: string): XmlElement | undefined {
  const root: XmlElement = { name: "", attributes: {}, text: "", children: [] };
  const open = [root];
  let damaged = false;
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name: withoutPrefix(name), attributes, text: "", children: [] };
        if (open.length > DEEPEST) damaged = true;
        if (damaged) return;
        open.at(-1)!.children.push(element);
        open.push(element);
      },
      ontext(text) {
        if (!damaged) open.at(-1)!.text += text;
      },
      onclosetag(_, implied) {
        // An element without content, "<link/>", closes itself.
        if (implied && source[parser.endIndex - 1] !== "/") damaged = true;
        if (damaged) return;
        const { text } = open.pop()!;
        open.at(-1)!.text += text;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  // Bit by bit, so that what is nested without end costs no more than its beginning.
  for (let at = 0; at < source.length && !damaged; at += CHUNK) {
    parser.write(source.slice(at, at + CHUNK));
  }
  if (!damaged) parser.end();
  return damaged ? undefined : root.children[0];
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The elements of a name within, however deep. */
export function within(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : within(child, name)));
}

/** The words of the first element of a name. */
export function wordsIn(element: XmlElement, name: string): string | undefined {
  return within(element, name)
    .map(({ text }) => text.trim())
    .find(Boolean);
}
