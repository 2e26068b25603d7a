import { describe, expect, it } from "vitest";
import {
  docsWithBeginning,
  docsWithForm,
  docsWithTerm,
  postingsOfTerm,
  TEXT_FIELDS,
} from "../engine/postings";
import { type DocSet, docsOf } from "./doc-set";
import { type IndexedPaper, LibraryIndexBuilder } from "./library-index-builder";
import { tableSize, textAt } from "./string-table";

function indexed(...papers: Partial<IndexedPaper>[]) {
  const builder = new LibraryIndexBuilder([]);
  papers.forEach((paper, i) => {
    builder.add({
      id: 10 * (i + 1),
      title: "",
      abstract: "",
      authors: [],
      values: { theme: [], keyword: [], author: [], venue: [], source: [], year: [], region: [] },
      has: [],
      ...paper,
    });
  });
  const ids = papers.map((_, i) => 10 * (i + 1));
  return builder.finish({ oldest: ids.toReversed(), discussed: ids, title: ids });
}

const docs = (set: DocSet) => [...docsOf(set)];

describe("an index", async () => {
  const index = await indexed(
    { title: "Scaling models", abstract: "A model scales. Models do." },
    { title: "Other things", abstract: "The modelling of scale.", authors: ["Ada Model"] },
    { abstract: "Nothing of it.", venue: "Model Journal" },
  );
  const { text } = index;

  it("finds a term in every form, and in one field", () => {
    expect(docs(docsWithTerm(text, 3, "model"))).toEqual([0, 1, 2]);
    expect(docs(docsWithTerm(text, 3, "model", TEXT_FIELDS.title))).toEqual([0]);
    expect(docs(docsWithTerm(text, 3, "model", TEXT_FIELDS.abstract))).toEqual([0, 1]);
    expect(docs(docsWithTerm(text, 3, "model", TEXT_FIELDS.author))).toEqual([1]);
    expect(docs(docsWithTerm(text, 3, "model", TEXT_FIELDS.venue))).toEqual([2]);
    expect(docs(docsWithTerm(text, 3, "absent"))).toEqual([]);
    expect(postingsOfTerm(text, "model")).toBe(3);
  });

  it("tells the forms of a term apart", () => {
    expect(docs(docsWithForm(text, 3, "models"))).toEqual([0]);
    expect(docs(docsWithForm(text, 3, "model"))).toEqual([0, 1, 2]);
    expect(docs(docsWithForm(text, 3, "mode"))).toEqual([]);
    expect(docs(docsWithBeginning(text, 3, "modelli"))).toEqual([1]);
    expect(docs(docsWithBeginning(text, 3, "sca"))).toEqual([0, 1]);
  });

  it("tells more forms apart than a posting has bits", async () => {
    const endings = ["", "s", "ed", "ing", "er", "ers", "ings", "able", "ably", "ment", "ments"];
    const forms = endings.map((ending) => `adjust${ending}`);
    const many = await indexed(...forms.map((abstract) => ({ abstract })));
    forms.forEach((form, doc) => {
      expect(docs(docsWithForm(many.text, forms.length, form))).toEqual([doc]);
    });
    expect(docs(docsWithBeginning(many.text, forms.length, "adjust"))).toHaveLength(forms.length);
  });

  it("counts the papers of each form", () => {
    const count = (form: string) => {
      for (let i = 0; i < tableSize(text.forms); i++)
        if (textAt(text.forms, i) === form) return text.formDocs[i];
      return 0;
    };
    expect(count("model")).toBe(3);
    expect(count("models")).toBe(1);
  });

  it("knows each paper's place in the other orders", () => {
    expect([...index.ids]).toEqual([10, 20, 30]);
    expect([...index.places.oldest]).toEqual([2, 1, 0]);
  });

  it("may be empty", async () => {
    const empty = await indexed();
    expect(empty.docs).toBe(0);
    expect(docs(docsWithBeginning(empty.text, 0, "any"))).toEqual([]);
  });
});
