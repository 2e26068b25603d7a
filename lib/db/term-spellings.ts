/** How the texts write terms of the search index, which knows them folded: "LLM", "RoPE". */
import { commonestForms } from "@/lib/search/engine/term-forms";
import type { LibraryIndex } from "@/lib/search/index/library-index";
import { SurfaceForms } from "@/lib/semantics/surface-forms";
import { stem } from "@/lib/text/tokens";
import { database } from "./client";

/** Papers read for each term. */
const READ = 4;

/**
 * The commonest spelling of each entry of the text index, among the first papers that have it.
 * Entries that stand in no text by themselves are left out: parts of compounds, compounds in one.
 */
export async function termSpellings(
  index: LibraryIndex,
  entries: readonly number[],
  ofInterest: (doc: number) => boolean,
): Promise<Map<number, string>> {
  const folded = commonestForms(index.text, entries);
  const docs = entries.flatMap((entry) => firstDocs(index, entry, ofInterest));
  const papers = await database().paper.findMany({
    where: { id: { in: [...new Set(docs)].map((doc) => index.ids[doc]!) } },
    select: { title: true, abstract: true },
  });
  const spellings = new SurfaceForms([...folded.values()].map(stem));
  for (const { title, abstract } of papers) spellings.read({ title, abstract: abstract ?? "" });
  const forms = spellings.forms();
  const found = new Map([...folded.keys()].map((entry, i) => [entry, forms[i]!]));
  return new Map([...found].filter(([, form]) => form !== ""));
}

function firstDocs(
  { text }: LibraryIndex,
  entry: number,
  ofInterest: (doc: number) => boolean,
): number[] {
  const docs: number[] = [];
  for (let i = text.starts[entry]!; i < text.starts[entry + 1]! && docs.length < READ; i++) {
    const doc = text.postings[i]!;
    if (ofInterest(doc)) docs.push(doc);
  }
  return docs;
}
