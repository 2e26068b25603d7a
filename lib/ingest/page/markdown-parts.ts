/**
 * Text with links, as scrapers and note-taking programs save pages: Markdown, or plain text with
 * each address on a line below what it belongs to.
 */
import type { DigestFacts } from "../format";
import { withoutLongLines } from "../lines";
import { findMarkdownLinks, linkDefinitions } from "./markdown-links";
import type { PagePart, PageParts } from "./part";

const HEADING = /^\s*(#{1,6})(?:\s|$)/;
const LEADING_MARKS = /^(?:#{1,6}(?:\s+|$)|[-*+•‣](?:\s+|$)|>\s?)+/;
const EMPHASIS = /^(\*\*|__|\*|_)(?=\S)(.*\S)\1$/s;
const PICTURE = /!\[[^\]]{0,300}\]\([^()\s]{0,2000}\)/g;
/** Tags that programs leave in Markdown; anything else in angle brackets is text. */
const TAG = /<\/?(?:a|br|div|span|p|img|b|i|em|strong|sub|sup)\b[^<>]{0,300}>|<!--.{0,300}?-->/gi;
const DEFINITION = /^\s{0,8}\[[^\]\s]{1,40}\]:\s+\S+\s*$/;
const RULE = /^(?:[-=_*]\s?){3,}$|^```\w*$/;
const ADDRESS_ALONE = /^<?(https?:\/\/[^\s<>]+)>?$/;
/** Where addresses are set below a text without a blank line, they are of these sites. */
const LISTED_SITE = /^https?:\/\/(?:[\w-]+\.)*(?:huggingface\.co|arxiv\.org)\//;

export function markdownParts(digest: string, facts: DigestFacts): PageParts {
  const { lines, problems } = withoutLongLines(digest, facts);
  const { firstLine = 1 } = facts;
  const source = lines.join("\n");
  const pieces: Piece[] = [];
  let position = 0;
  for (const link of findMarkdownLinks(source, linkDefinitions(source))) {
    addLines(pieces, source, position, link.start);
    const { textStart: start, textEnd: end, href } = link;
    if (!link.picture) pieces.push({ start, end, href });
    position = link.end;
  }
  addLines(pieces, source, position, source.length);

  const parts = partsOf(pieces, lines, firstLine);
  const shown = new Set<number>();
  for (const { number, lastLine } of parts) {
    for (let line = number; line <= lastLine; line++) shown.add(line);
  }
  const markup = lines.flatMap((line, index) =>
    line.trim() === "" || shown.has(firstLine + index) ? [] : [firstLine + index],
  );
  return { parts, markup, problems };
}

/** Offsets of a text that stands by itself or is linked as a whole. */
interface Piece {
  start: number;
  end: number;
  href?: string;
}

/** Running text is read line by line; a link is one piece, however many lines it has. */
function addLines(pieces: Piece[], source: string, start: number, end: number): void {
  for (let at = start; at < end; ) {
    const newline = source.indexOf("\n", at);
    const lineEnd = newline < 0 || newline > end ? end : newline;
    pieces.push({ start: at, end: lineEnd });
    at = lineEnd + 1;
  }
}

function partsOf(pieces: Piece[], lines: string[], firstLine: number): PagePart[] {
  const source = lines.join("\n");
  const parts: PagePart[] = [];
  let index = 0;
  let lineStart = 0;
  /** The index of the line that an offset lies in; offsets only grow. */
  const lineAt = (offset: number) => {
    while (lineStart + lines[index]!.length < offset) lineStart += lines[index++]!.length + 1;
    return index;
  };
  for (const { start, end, href } of pieces) {
    const raw = source.slice(start, end);
    const first = lineAt(start + (raw.length - raw.trimStart().length));
    const isFirstOfLine = source.slice(lineStart, start).trim() === "";
    const heading = HEADING.exec(lines[first]!)?.[1]?.length ?? 0;
    const last = lineAt(start + raw.trimEnd().length);
    const text = readable(raw, isFirstOfLine || href !== undefined);
    if (text === "" && href === undefined) continue;
    const number = firstLine + first;
    const blanksBefore = blanksAbove(lines, first, (parts.at(-1)?.lastLine ?? 0) - firstLine);
    const part = { text, href, heading, number, lastLine: firstLine + last, blanksBefore };
    if (!isAddressOf(parts.at(-1), part)) parts.push(part);
  }
  return parts;
}

/** What no mark of Markdown is without, nor white space to be closed up: most lines have none. */
const SIGN_OF_MARK = /[^\S ]| {2}|[!<>\\`#*_=[\]|~•‣+-]/;

/** What is read of a piece: without the marks of Markdown, white space closed up. */
function readable(raw: string, startsLine: boolean): string {
  if (!SIGN_OF_MARK.test(raw)) return raw.trim();
  if (RULE.test(raw.trim()) || DEFINITION.test(raw)) return "";
  const text = raw
    .replace(PICTURE, " ")
    .replace(TAG, " ")
    // Scrapers end the lines inside a link with backslashes.
    .replace(/\\{1,4}(?=\s|$)/g, " ")
    .replace(/\\([_*[\]#|~>])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
  return (startsLine ? text.replace(LEADING_MARKS, "") : text).replace(EMPHASIS, "$2").trim();
}

/** Whether a line is the address of the text above it, which then has it. */
function isAddressOf(above: PagePart | undefined, part: PagePart): boolean {
  const address = part.href === undefined && ADDRESS_ALONE.exec(part.text)?.[1];
  if (!address || (part.blanksBefore === 0 && !LISTED_SITE.test(address))) return false;
  if (above && above.href === undefined) {
    above.href = address;
    above.lastLine = part.lastLine;
    return true;
  }
  part.href = address;
  part.text = "";
  return false;
}

/** Blank lines between a line and the last one that was read. */
function blanksAbove(lines: string[], index: number, lastRead: number): number {
  let blanks = 0;
  for (let at = index - 1; at > lastRead && at >= 0; at--) if (lines[at]!.trim() === "") blanks++;
  return blanks;
}
