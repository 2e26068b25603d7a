/** DOIs, found in texts, fields and addresses however they are escaped there, and where they end. */
import { addressAtStart, withoutTail } from "./address-end";
import { withoutReferences } from "./markup";

/** What nearly all fields hold: a DOI that can be nothing else, in the way that DOIs are compared. */
const PLAIN = /^10\.\d{4,9}\/(?:[a-z0-9._/:-]*[a-z0-9])$/;

/** Crossref's pattern of practically all DOIs (2015), the end not yet told. */
const DOI = /(?:\b|(?<=doi))10\.\d{4,9}(?:\.\d{1,9})*(?:\/|%2f)\S{1,1000}/i;
/** Punctuation, and the slash behind the path of an address. */
const TAIL = /[.,;:'"’”)\]>!?*…/]/;

/**
 * The DOI that a text is or names, in lower case (DOIs are compared without regard to case): with
 * its angle brackets where it has them, as Wiley's of 1995 to 2002 do, and without what stands
 * behind it in a sentence, a link or a tag. What it gives for a DOI is that DOI.
 */
export function doiIn(text: string): string | undefined {
  if (PLAIN.test(text)) return text;
  if (!text.includes("10.")) return undefined;
  const bare = withoutMarks(text).trim();
  const found = DOI.exec(bare);
  if (!found) return undefined;
  const before = bare.slice(0, found.index);
  const address = ADDRESS_BEFORE.exec(before);
  const said = address ? ofAddress(found[0], address[0]) : found[0].replace(NEXT_DOI, "");
  const whole = unescaped(said);
  const endsText = bare.length === found.index + found[0].length;
  const doi = endsText && isAlone(before, whole) ? whole : addressAtStart(whole);
  const ended = withoutTail(doi, TAIL).toLowerCase();
  return /\/./.test(ended) ? ended : undefined;
}

/** A DOI as the path of its address, where "#" and "?" would end it. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replace(/[#?]/g, encodeURIComponent)}`;
}

const ADDRESS_BEFORE = /https?:\/\/[^\s"<>]*$/i;
/** "10.1000/a;10.1000/b": a list without spaces. */
const NEXT_DOI = /[;,|](?:https?:|doi:|10\.\d{4,9}\/).*$/i;

/** In an address a query or a fragment may follow, and what the site shows of the paper. */
function ofAddress(doi: string, before: string): string {
  const path = doi.replace(/\?.*$|(?<!;\d-)#.*$/, "");
  if (before.includes("?")) return path.replace(/&.*$/, "");
  if (/doi\.org\/(?:doi:)?$/i.test(before)) return path;
  return path
    .replace(/(?:\/(?:abstract|e?pdf|full|fulltext|html|meta|references|summary|xml))+\/?$/i, "")
    .replace(/(?:\.(?:abstract|full(?:-text)?|pdf|html))+$/i, "")
    .replace(/^(10\.(?:1101|64898)\/.*\d)v\d{1,2}$/i, "$1");
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** References of HTML, escapes of Markdown and LaTeX. */
function withoutMarks(text: string): string {
  return withoutReferences(text)
    .replace(INVISIBLE, "")
    .replace(/\\(?=[^a-z0-9\s])/gi, "");
}

const ESCAPE = /%[0-9a-f]{2}|&#?\w{2,10};|\\[^a-z0-9\s]/i;
const MOST_LAYERS = 4;

/** Without the escapes of addresses, as often as any were laid one over the other. */
function unescaped(doi: string): string {
  let result = doi;
  for (let layer = 0; layer < MOST_LAYERS && ESCAPE.test(result); layer++) {
    result = withoutMarks(result.replace(/(?:%[0-9a-f]{2})+/gi, decoded));
  }
  return result;
}

/** An escaped space stays: no DOI has any. */
function decoded(escapes: string): string {
  try {
    const text = decodeURIComponent(escapes);
    return /\s/.test(text) ? escapes : text;
  } catch {
    return escapes;
  }
}

/** Nothing but the DOI: then all of it is of it, unless a tag shows that it is a piece of HTML. */
function isAlone(before: string, doi: string): boolean {
  return /^(?:doi:|https?:\/\/(?:[\w-]+\.)*doi\.org\/)*$/i.test(before) && !TAG.test(doi);
}

const TAG =
  /<\/|<(?:[a-z]+:)?(?:a|b|br|div|em|hr|i|img|li|p|span|strong|su[bp]|t[dhr]|wbr)\b[^<>]*>?/i;
