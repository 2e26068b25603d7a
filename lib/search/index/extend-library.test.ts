/** An index that papers joined and left finds what one made of the same papers at once finds. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDigest } from "@/lib/ingest/read-digest";
import { docsWithForm, docsWithTerm, TEXT_FIELDS } from "../engine/postings";
import { nearestDocs } from "../latent/nearest-docs";
import { docsOf } from "./doc-set";
import { extendLibrary } from "./extend-library";
import type { LibraryIndex } from "./library-index";
import { type IndexedPaper, LibraryIndexBuilder } from "./library-index-builder";
import { MemorySink } from "./sink";
import { tableSize, textAt } from "./string-table";

const ABBREVIATIONS = [{ short: "LLM", long: "large language model", papers: 9 }];

const SEEDS = readdirSync("seeds")
  .filter((name) => name.endsWith(".txt"))
  .flatMap((file) => readDigest(readFileSync(`seeds/${file}`), { file }).drafts)
  .map(({ title, abstract = "" }, i) => paper(i + 1, title, abstract));

/** With values of every facet that some papers share and others have alone. */
function paper(id: number, title: string, abstract: string): IndexedPaper {
  const valued = (name: string, number: number) => [
    { id: `${name}-${number}`, label: `${number}` },
  ];
  return {
    ...{ id, title, abstract, authors: [`Ada Model ${id % 17}`] },
    has: id % 3 ? ["date"] : [],
    values: {
      theme: valued("theme", id % 5),
      keyword: [...valued("keyword", id % 40), ...valued("own", id)],
      author: valued("author", id % 17),
      venue: [],
      source: valued("source", 1),
      year: valued("year", 2000 + (id % 9)),
      region: valued("region", id % 7),
    },
    place: { point: id, x: (id % 13) / 13, y: (id % 11) / 11 },
  };
}

function builderOf(papers: readonly IndexedPaper[], known?: LibraryIndex["text"]) {
  const builder = new LibraryIndexBuilder(ABBREVIATIONS, { known });
  for (const one of papers) builder.add(one);
  return builder;
}

function ordersOf(papers: readonly IndexedPaper[]) {
  const ids = papers.map(({ id }) => id);
  return { oldest: ids.toReversed(), discussed: ids, title: ids };
}

const indexed = (papers: readonly IndexedPaper[]) => builderOf(papers).finish(ordersOf(papers));

/** The index of `before`, brought up to date with `after`; both are in the order of docs. */
async function extended(before: readonly IndexedPaper[], after: readonly IndexedPaper[]) {
  const index = await indexed(before);
  const fresh = builderOf(
    after.filter((one) => !before.includes(one)),
    index.text,
  );
  const sink = new MemorySink();
  const { postings, payloads } = index.text;
  const read = async (from: number, to: number) => ({
    postings: postings.subarray(from, to),
    payloads: payloads.subarray(from, to),
  });
  const ids = Uint32Array.from(after, ({ id }) => id);
  const { map } = await indexed(after);
  await extendLibrary({ index, read }, { fresh, ids, orders: ordersOf(after), map }, sink);
  return sink.index<LibraryIndex>();
}

/** What a search can tell of the words: by term and by form, in every field, the docs that have it. */
function findings({ text, docs }: LibraryIndex) {
  const fields = [undefined, ...Object.values(TEXT_FIELDS)];
  const names = (table: LibraryIndex["text"]["terms"]) =>
    Array.from({ length: tableSize(table) }, (_, i) => textAt(table, i));
  const terms = [...new Set(names(text.terms))];
  return {
    terms: terms.map((term) => [
      term,
      ...fields.map((field) => docsOf(docsWithTerm(text, docs, term, field)).join()),
    ]),
    forms: names(text.forms).map((form, i) => [
      form,
      text.formDocs[i],
      docsOf(docsWithForm(text, docs, form)).join(),
    ]),
  };
}

const ENDINGS = ["", "s", "ed", "ing", "er", "ers", "ings", "able", "ably", "ment", "ments"];

describe("an index that papers joined and left", () => {
  const forms = ENDINGS.map((ending, i) => paper(900 + i, `To adjust${ending}`, "adjusts adjust"));
  const [gone, kept] = [SEEDS.slice(0, 40), SEEDS.slice(40, 150)];
  const before = [...kept, ...gone, ...forms.slice(0, 5)];
  const changed = kept.map((one, i) =>
    i % 9 ? one : paper(one.id, `${one.title} anew`, `${one.abstract} Quokkas.`),
  );
  // Those that come stand anywhere in the order, as their dates have it.
  const after = [...forms, ...changed, ...SEEDS.slice(150)].sort(
    (a, b) => (a.id % 31) - (b.id % 31),
  );
  const inOrder = before.toSorted((a, b) => (a.id % 31) - (b.id % 31));

  it("finds what one made at once finds", async () => {
    const [merged, rebuilt] = [await extended(inOrder, after), await indexed(after)];
    expect(findings(merged)).toEqual(findings(rebuilt));
    const { titleLengths, abstractLengths, meanTitleLength } = rebuilt.text;
    expect(merged.text).toMatchObject({ titleLengths, abstractLengths, meanTitleLength });
    for (const part of ["docs", "ids", "has", "facets", "places", "map"] as const) {
      expect(merged[part]).toEqual(rebuilt[part]);
    }
  });

  it("is the same when nothing has happened", async () => {
    expect(await extended(inOrder, inOrder)).toEqual(await indexed(inOrder));
  });

  it("has the new papers among those that are alike", async () => {
    const { latent, docs } = await extended(inOrder, after);
    expect(latent.docs).toHaveLength(docs * latent.dimensions);
    const nowhere = new Float32Array(latent.dimensions);
    expect(nearestDocs(latent, nowhere, docs, -1)).toHaveLength(docs);
    // Not one of them is without a place.
    expect(latent.scales.every((scale) => scale > 0)).toBe(true);
  });

  it("may lose all papers, or begin with none", async () => {
    expect((await extended(inOrder, [])).docs).toBe(0);
    expect(findings(await extended([], after))).toEqual(findings(await indexed(after)));
  });
});
