/** Digests whose lines begin with a tag: RIS, EndNote, MEDLINE, Web of Science. */
import { readNames } from "@/lib/papers/name-lists";
import { readName } from "@/lib/papers/names";
import type { AuthorName } from "@/lib/papers/paper";
import type { DigestFacts, ParsedDigest } from "../format";
import { type Problem, problem } from "../problem";
import { draftsOfFields } from "./draft-of-fields";
import type { EntryFields, FieldedEntry } from "./fields";

export interface TagSyntax {
  /** Matches a line with a tag: [, tag, value]. Any other line goes on with the value above. */
  line: RegExp;
  /** The tag an entry begins with. */
  begin: string;
  /** The tag an entry ends with, where there is one. */
  end?: string;
  /** Whether an entry also ends at a blank line before a tag. */
  endsAtBlank?: boolean;
  /** Tags of the file itself, around its entries. */
  ofFile?: RegExp;
}

/** The values of an entry by tag, in their order. */
export class Tags {
  readonly #values = new Map<string, string[]>();

  add(tag: string, value: string): void {
    const values = this.#values.get(tag);
    if (values) values.push(value);
    else this.#values.set(tag, [value]);
  }

  /** A line below goes on with the value; a blank line between begins a paragraph. */
  extend(tag: string, line: string, afterBlank: boolean): void {
    const values = this.#values.get(tag);
    if (values) values.push(`${values.pop()}${afterBlank ? "\n\n" : "\n"}${line}`);
  }

  /** All values of the first of the tags that has any. */
  all(...tags: string[]): string[] {
    for (const tag of tags) {
      const values = this.#values.get(tag)?.filter((value) => value.trim() !== "");
      if (values && values.length > 0) return values;
    }
    return [];
  }

  first(...tags: string[]): string | undefined {
    return this.all(...tags)[0];
  }

  raw(): Record<string, string> {
    const written = [...this.#values].map(([tag, values]) => [tag, values.join("\n")]);
    return Object.fromEntries(written);
  }
}

interface TaggedEntry {
  tags: Tags;
  firstLine: number;
  lastLine: number;
}

/** Entries, whether or not their ends are marked; what is outside of them is set aside. */
export function parseTagged(
  text: string,
  facts: DigestFacts,
  syntax: TagSyntax,
  fieldsOf: (tags: Tags) => EntryFields,
): ParsedDigest {
  const read = readTagged(text, facts, syntax);
  function* fielded(): Generator<FieldedEntry> {
    for (const { tags, firstLine, lastLine } of read.entries) {
      yield { fields: fieldsOf(tags), raw: tags.raw(), firstLine, lastLine };
    }
  }
  const understood = draftsOfFields(fielded(), facts);
  return {
    drafts: understood.drafts,
    problems: [...read.problems, ...understood.problems],
    furniture: read.furniture,
  };
}

function readTagged(text: string, { file, firstLine = 1 }: DigestFacts, syntax: TagSyntax) {
  const entries: TaggedEntry[] = [];
  const problems: Problem[] = [];
  const furniture: number[] = [];
  let open: TaggedEntry | undefined;
  let lastTag = "";
  let afterBlank = false;
  text.split(/\r\n|\n|\r/).forEach((raw, index) => {
    const line = raw.trimEnd();
    const number = firstLine + index;
    if (line.trim() === "") {
      afterBlank = true;
      return;
    }
    const [, tag, value = ""] = syntax.line.exec(line) ?? [];
    if (tag !== undefined && tag === syntax.end) {
      if (open) open.lastLine = number;
      else furniture.push(number);
      open = undefined;
    } else if (tag !== undefined && !open && syntax.ofFile?.test(tag)) {
      furniture.push(number);
    } else if (tag === undefined && !open) {
      // Before the first entry exporters introduce themselves.
      if (entries.length === 0) furniture.push(number);
      else problems.push(problem("stray-line", { file, line: number, excerpt: line }));
    } else if (tag === undefined) {
      open!.tags.extend(lastTag, line.trim(), afterBlank);
      open!.lastLine = number;
    } else {
      if (!open || tag === syntax.begin || (syntax.endsAtBlank && afterBlank)) {
        open = { tags: new Tags(), firstLine: number, lastLine: number };
        entries.push(open);
      }
      open.tags.add(tag, value.trim());
      open.lastLine = number;
      lastTag = tag;
    }
    afterBlank = false;
  });
  return { entries, problems, furniture };
}

/** One name on each line, though some exporters put a list on one. */
export function namesOnLines(lines: string[]): EntryFields["authors"] {
  const names: AuthorName[] = lines.flatMap((line) =>
    // EndNote's ways of saying that all of it is a name: "Barnes and Noble,", "Google,, Inc.".
    /\S,, /.test(line)
      ? { family: line.replace(",,", ",") }
      : /\sand\s.*,$|^[^,]*;[^,]*,$/.test(line)
        ? { family: line.slice(0, -1).trim() }
        : /;|\sand\s/.test(line)
          ? readNames(line)
          : (readName(line.replace(/\s+/g, " ")) ?? []),
  );
  return names.length > 0 || lines.length === 0 ? names : { unreadable: lines.join("; ") };
}

/** One keyword on each line; several on one only where every line has a sign that parts them. */
export function keywordsOnLines(values: string[]): string[] {
  const lines = values.flatMap((value) => value.split("\n"));
  const arePacked = lines.every((line) => line.includes(";"));
  return (arePacked ? lines.flatMap((line) => line.split(";")) : lines).map((word) => word.trim());
}

/** "12" and "19" as "12–19"; many put the whole range into the first. */
export function pagesOf(first: string | undefined, last: string | undefined): string | undefined {
  if (!first || !last || last === first || /[-–]/.test(first)) return first ?? last;
  return `${first}–${last}`;
}
