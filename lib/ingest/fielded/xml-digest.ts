/** Digests that are XML with one element for each paper. */
import type { DigestFacts, ParsedDigest, PieceReader } from "../format";
import { nonBlankLines } from "../lines";
import { type Problem, problem, type RuleId } from "../problem";
import { draftsOfFields } from "./draft-of-fields";
import type { EntryFields, FieldedEntry } from "./fields";
import { LineIndex, linesBeside, placeOf } from "./line-index";
import { accountBeside } from "./lines-beside";
import { documentTypeAt, type XmlElement, xmlRecords } from "./xml-records";

export interface XmlLayout {
  /** Name of the element that each paper has. */
  record: string;
  /** Undefined for a record that is not of a paper: a notice that one was deleted. */
  fieldsOf(record: XmlElement): EntryFields | undefined;
  /** What the source says in place of a paper, where it could not answer. */
  errorIn?(record: XmlElement): string | undefined;
}

/** Of elements around the papers, and fences of Markdown. */
const MARKUP = /[<>]|^```/;

export function parseXml(text: string, facts: DigestFacts, layout: XmlLayout): ParsedDigest {
  const lines = new LineIndex(text, facts.firstLine);
  const { file } = facts;
  const type = documentTypeAt(text);
  if (type !== undefined) return refused(text, facts, lines.lineAt(type));

  const problems: Problem[] = [];
  const entries: FieldedEntry[] = [];
  const parts: { start: number; end: number }[] = [];
  for (const record of xmlRecords(text, layout.record)) {
    const { firstLine, lastLine, span } = placeOf(record, text, lines);
    const report = (rule: RuleId, excerpt: string) =>
      problems.push(problem(rule, { file, line: firstLine, lastLine, excerpt }));
    if (!record.element) report("broken-entry", text.slice(record.start, record.end));
    const error = record.element && layout.errorIn?.(record.element);
    if (error !== undefined) {
      report("answered-error", error);
      parts.push(record);
      continue;
    }
    const fields = record.element && layout.fieldsOf(record.element);
    if (record.element && !fields) continue;
    parts.push(record);
    if (!fields) continue;
    entries.push({ fields, raw: rawOf(record.element!), firstLine, lastLine, span });
  }
  const understood = draftsOfFields(entries, facts);
  const first = parts[0] ? lines.lineAt(parts[0].start) : Infinity;
  const beside = accountBeside(linesBeside(parts, text, lines), facts, (line) =>
    line.number < first || MARKUP.test(line.text) ? undefined : "stray-line",
  );
  return {
    drafts: understood.drafts,
    problems: [...problems, ...understood.problems, ...beside.problems],
    furniture: beside.furniture,
  };
}

/** A document type may stand in the first piece alone; nothing behind it is read either. */
export function xmlPieces(layout: XmlLayout, parse: PieceReader["parse"]): PieceReader {
  const begins = new RegExp(`<(?:[\\w-]+:)?${layout.record}[\\s>]`);
  let wasRefused = false;
  return {
    beginsEntry: (line) => begins.test(line),
    parse(piece, facts) {
      if (wasRefused) return refused(piece, facts, facts.firstLine ?? 1);
      wasRefused = documentTypeAt(piece) !== undefined;
      return parse(piece, facts);
    },
  };
}

function refused(text: string, facts: DigestFacts, line: number): ParsedDigest {
  const last = nonBlankLines(text, facts.firstLine).at(-1)?.number ?? line;
  const first = facts.firstLine ?? 1;
  const excerpt = text.split(/\r\n|\n|\r/)[line - first];
  const place = { file: facts.file, line: first, lastLine: last, excerpt };
  return { drafts: [], problems: [problem("xml-document-type", place)], furniture: [] };
}

/** The words of each element that has no others within, by its name. */
function rawOf(element: XmlElement): Record<string, string> {
  const words = new Map<string, string>();
  const add = (name: string, text: string) => {
    if (text.trim()) words.set(name, words.has(name) ? `${words.get(name)}\n${text}` : text);
  };
  const visit = ({ name, text, children, attributes }: XmlElement) => {
    if (children.length === 0) add(name, text || (attributes.term ?? attributes.href ?? ""));
    for (const child of children) visit(child);
  };
  visit(element);
  return Object.fromEntries(words);
}
