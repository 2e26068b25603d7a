import { expect, it } from "vitest";
import { SEED_DIGESTS } from "../../tests/helpers/seed-digests";
import type { PaperDraft } from "../papers/paper";
import { fieldsSuppliedBy, mergeSightings } from "./merge";
import { factsOfSole, fieldsOfSole, provenanceOfSole } from "./sole-sighting";

const EVERYTHING: PaperDraft = {
  title: "A Paper",
  abstract: "What it says.",
  authors: [{ family: "Havlík", given: "Vladimír" }, { family: "Consortium" }],
  authorCount: 1,
  venue: "arXiv",
  publishedOn: "2019-07",
  comments: 0,
  upvotes: 9,
  arxivId: "1907.00001",
  doi: "10.1000/rails",
  url: "https://rails.example/1",
  codeUrls: ["https://github.com/Rails/one", "https://github.com/rails/one"],
  statedKeywords: ["Rails", "rails", "trains"],
  kind: "article",
  volume: "3",
  issue: "1",
  pages: "1–9",
  publisher: "Rails",
  language: "en",
  firstLine: 3,
  lastLine: 9,
  span: { start: 1, end: 2 },
  raw: { title: "A Paper." },
};

it("says of an entry that is alone what the rules say", () => {
  const drafts = [EVERYTHING, ...SEED_DIGESTS.flatMap(({ reading }) => reading.drafts)];
  for (const draft of drafts) {
    const { facts, provenance } = mergeSightings([{ digestFile: "a.txt", draft }]);
    expect(factsOfSole(draft)).toEqual(facts);
    const fields = fieldsOfSole(draft);
    expect(fields).toEqual(fieldsSuppliedBy(provenance, 0));
    expect(provenanceOfSole(fields)).toEqual(provenance);
  }
});
