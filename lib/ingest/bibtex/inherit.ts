/** Fields that an entry takes from others: "crossref" to a parent, "xdata" to shared data. */
import type { BibtexEntry } from "./scan";

/** What an entry within a volume takes from the volume. Identifiers and abstracts are its own. */
const FROM_PARENT = [
  "year",
  "date",
  "month",
  "publisher",
  "editor",
  "volume",
  "number",
  "series",
  "journal",
  "journaltitle",
  "language",
  "langid",
  "organization",
  "institution",
  "eventtitle",
];
/** Types whose parent's title is the title of the book they are in. */
const WITHIN_BOOK = /^(?:in|conference$|suppbook|suppcollection)/;

/** Remembered entries by key, as far as others may refer to them. */
export type Parents = Map<string, BibtexEntry>;

/** More volumes than any bibliography has; the memory of a reader stays bounded. */
const MOST_PARENTS = 50_000;

export function rememberParents(entries: BibtexEntry[], parents: Parents): void {
  for (const entry of entries) {
    if (entry.key && parents.size < MOST_PARENTS && !parents.has(entry.key.toLowerCase())) {
      parents.set(entry.key.toLowerCase(), entry);
    }
  }
}

/** Whether entries of the type are made to be referred to. */
export function isParent({ type }: BibtexEntry): boolean {
  return /^(?:mv)?(?:proceedings|book|collection|reference|periodical|xdata|set)$/.test(type);
}

/** The entry's fields with those it inherits, and the keys of entries that are not there. */
export function withInherited(
  entry: BibtexEntry,
  parents: Parents,
): { fields: BibtexEntry["fields"]; missing: string[] } {
  const { fields } = entry;
  if (!fields.has("crossref") && !fields.has("xdata")) return { fields, missing: [] };
  const inherited = new Map(fields);
  const missing: string[] = [];
  const parentNamed = (key: string) => {
    const parent = parents.get(key.trim().toLowerCase());
    if (!parent) missing.push(key.trim());
    return parent === entry ? undefined : parent;
  };
  for (const key of fields.get("xdata")?.split(",") ?? []) {
    addMissing(inherited, parentNamed(key)?.fields ?? []);
  }
  const crossref = inherited.get("crossref");
  const parent = crossref ? parentNamed(crossref) : undefined;
  if (parent) {
    // The parent may itself be one of a series: one step up is what bibliographies use.
    const own = withoutCrossref(parent, parents);
    addMissing(
      inherited,
      FROM_PARENT.map((name) => [name, own.get(name)] as const),
    );
    const title = own.get("booktitle") ?? own.get("title");
    if (WITHIN_BOOK.test(entry.type)) addMissing(inherited, [["booktitle", title]]);
    if (entry.type === "article") addMissing(inherited, [["journal", own.get("title")]]);
    if (entry.type === "inbook") addMissing(inherited, [["author", own.get("author")]]);
  }
  return { fields: inherited, missing };
}

function withoutCrossref(parent: BibtexEntry, parents: Parents): BibtexEntry["fields"] {
  const above = parent.fields.get("crossref")?.trim().toLowerCase();
  const grandparent = above === undefined ? undefined : parents.get(above);
  if (!grandparent) return parent.fields;
  const fields = new Map(parent.fields);
  addMissing(
    fields,
    FROM_PARENT.map((name) => [name, grandparent.fields.get(name)] as const),
  );
  return fields;
}

function addMissing(
  fields: Map<string, string>,
  more: Iterable<readonly [name: string, value: string | undefined]>,
): void {
  for (const [name, value] of more) {
    if (value !== undefined && !fields.has(name)) fields.set(name, value);
  }
}
