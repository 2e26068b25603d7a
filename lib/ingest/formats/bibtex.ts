/** BibTeX and BibLaTeX: "@article{key, title = {…}, …}". */
import { entryFieldsOf } from "../bibtex/fields";
import { isParent, type Parents, rememberParents, withInherited } from "../bibtex/inherit";
import { type BibtexEntry, Strings, scanBibtex } from "../bibtex/scan";
import { draftsOfFields } from "../fielded/draft-of-fields";
import type { FieldedEntry } from "../fielded/fields";
import { LineIndex, linesBeside, linesOn, placeOf } from "../fielded/line-index";
import { accountBeside } from "../fielded/lines-beside";
import type { DigestFacts, DigestFormat, ParsedDigest } from "../format";
import { type Problem, problem, type RuleId } from "../problem";

const ENTRY_LINE = /^\s*@\s*[a-z][\w-]{0,60}\s*[{(]/i;

export const bibtex: DigestFormat = {
  name: "bibtex",
  label: "BibTeX and BibLaTeX",
  site: "BibTeX",

  detect(text) {
    const entries =
      text.match(
        /^[ \t]*@[ \t]*[a-z][\w-]{0,60}\s{0,40}[{(]\s{0,40}(?:[^\s,{}=]{1,200}\s{0,40})?[,=]/gim,
      )?.length ?? 0;
    if (entries === 0) return 0;
    const [first] = text.split(/[\r\n]/).filter((line) => line.trim() && !/^\s*%/.test(line));
    return first !== undefined && ENTRY_LINE.test(first) ? 0.95 : 0.6;
  },

  parse: (text, facts) => parseBibtex(text, facts, emptyMemory()),

  pieces() {
    const memory = emptyMemory();
    return {
      beginsEntry: (line) => ENTRY_LINE.test(line),
      parse: (piece, facts) => parseBibtex(piece, facts, memory),
    };
  },
};

/** What entries further down may refer to. */
interface Memory {
  strings: Strings;
  parents: Parents;
  /** Keys of the entries above, in lower case as BibTeX compares them. */
  keys: Set<string>;
  /** Whether there were entries in a piece above. */
  begun: boolean;
}

function emptyMemory(): Memory {
  return { strings: new Strings(), parents: new Map(), keys: new Set(), begun: false };
}

/** More than any bibliography has; the memory of a reader stays bounded. */
const MOST_KEYS = 500_000;

/** Whether an entry above has the key. */
function isRepeated({ key }: BibtexEntry, keys: Set<string>): boolean {
  const own = key.toLowerCase();
  if (keys.has(own)) return true;
  if (own !== "" && keys.size < MOST_KEYS) keys.add(own);
  return false;
}

function parseBibtex(text: string, facts: DigestFacts, memory: Memory): ParsedDigest {
  const scan = scanBibtex(text, memory.strings);
  const lines = new LineIndex(text, facts.firstLine);
  const parents: Parents = new Map(memory.parents);
  rememberParents(scan.entries, parents);

  const problems: Problem[] = [];
  const entries: FieldedEntry[] = [];
  for (const entry of scan.entries) {
    if (!isPaper(entry)) continue;
    const place = placeOf(entry, text, lines);
    const report = (rule: RuleId, excerpt: string) =>
      problems.push(problem(rule, { file: facts.file, line: place.firstLine, excerpt }));
    const { fields, missing } = withInherited(entry, parents);
    if (isRepeated(entry, memory.keys)) report("key-repeated", entry.key);
    const meant = entryFieldsOf(entry.type, fields);
    // Without a title it is set aside, which is said of it then.
    if (entry.mended && meant.title) report("entry-mended", text.slice(entry.start, entry.end));
    for (const { name, value } of entry.repeated) report("field-repeated", `${name} = ${value}`);
    for (const key of missing) report("parent-missing", key);
    for (const name of entry.unknownStrings) report("unknown-string", name);
    const raw = Object.fromEntries([["key", entry.key], ["type", entry.type], ...fields]);
    entries.push({ fields: meant, raw, ...place });
  }
  for (const broken of scan.broken) {
    const { firstLine, lastLine } = placeOf(broken, text, lines);
    const excerpt = text.slice(broken.start, broken.end);
    problems.push(
      problem("broken-entry", { file: facts.file, line: firstLine, lastLine, excerpt }),
    );
  }
  rememberParents(scan.entries.filter(isParent), memory.parents);

  const understood = draftsOfFields(entries, facts);
  const papers = [...scan.entries.filter(isPaper), ...scan.broken];
  const asides = linesOn([...scan.entries, ...scan.asides], text, lines);
  const first = papers.reduce((least, { start }) => Math.min(least, start), text.length);
  const head = memory.begun ? 0 : papers.length > 0 ? lines.lineAt(first) : Infinity;
  memory.begun ||= papers.length > 0;
  const beside = accountBeside(linesBeside(papers, text, lines), facts, ({ number, text: line }) =>
    number < head || asides.has(number) ? undefined : ruleOfStray(line),
  );
  return {
    drafts: understood.drafts,
    problems: [...problems, ...understood.problems, ...beside.problems],
    furniture: beside.furniture,
  };
}

/** "% …", a fence of Markdown, a brace or a comma left over. */
const OF_NO_ENTRY = /^(?:%.*|[`~]{3,}\w*|[\s{}(),;"]*)$/;
const FIELD = /^[a-zA-Z_-]+\s*=\s*[{"\d]/;

/** BibTeX itself takes whatever stands between entries for a comment. */
function ruleOfStray(line: string): RuleId | undefined {
  if (OF_NO_ENTRY.test(line)) return undefined;
  return FIELD.test(line) ? "stray-line" : "between-entries";
}

/** Shared data, sets and settings of styles ("@IEEEtranBSTCTL") look like entries. */
function isPaper({ type }: BibtexEntry): boolean {
  return !/^(?:xdata|set|control|.*bstctl)$/.test(type);
}
