/**
 * What goes out comes in again: papers that are exported and read are the same papers, as far as the
 * format can say what they are. What each format carries is listed here, and on /help.
 */
import { describe, expect, it } from "vitest";
import { type CitedPaper, type CiteFormat, writePapers } from "@/lib/cite/format";
import { EXPORT_FORMATS } from "@/lib/cite/formats/list";
import { paperAddress } from "@/lib/cite/paper-address";
import { groupByPaper } from "@/lib/ingest/identity";
import { mergeSightings } from "@/lib/ingest/merge";
import { readDigest } from "@/lib/ingest/read-digest";
import { cleanText } from "@/lib/papers/clean-text";
import { PAPER_FIELDS, PAPER_KINDS, type PaperDraft, type PaperField } from "@/lib/papers/paper";
import { BARE_PAPERS } from "./helpers/bare-papers";
import { HOSTILE_PAPER } from "./helpers/hostile-paper";
import { SEED_DIGESTS } from "./helpers/seed-digests";

const REFERENCES: PaperField[] = [
  ...([
    "title",
    "authors",
    "authorCount",
    "venue",
    "publishedOn",
    "abstract",
    "arxivId",
    "doi",
    "url",
    "codeUrls",
  ] as const),
  ...(["statedKeywords", "kind", "volume", "issue", "pages", "publisher", "language"] as const),
];

const KINDS_CARRIED = PAPER_KINDS.filter((kind) => kind !== "other");

/** That a kind is not known comes back, too; "other" is no kind of any reference format. */
const CARRIED: Record<string, PaperField[]> = {
  bibtex: REFERENCES,
  ris: REFERENCES,
  "csl-json": REFERENCES,
  csv: [...PAPER_FIELDS],
  jsonl: [...PAPER_FIELDS],
  markdown: REFERENCES,
};

const SEED_PAPERS: CitedPaper[] = groupByPaper(
  SEED_DIGESTS.flatMap(({ file, crawledOn, reading }) =>
    reading.drafts.map((draft) => ({ digestFile: file, crawledOn, draft })),
  ),
  ({ draft }) => draft,
).map((sightings, index) => ({ ...mergeSightings(sightings).facts, slug: `paper-${index}` }));

/** As the library has it, whose texts are cleaned for showing. */
const HOSTILE: CitedPaper = {
  ...HOSTILE_PAPER,
  title: cleanText(HOSTILE_PAPER.title),
  abstract: cleanText(HOSTILE_PAPER.abstract!),
};

const OF_EVERY_KIND: CitedPaper[] = KINDS_CARRIED.map(
  (kind): CitedPaper => ({
    slug: kind,
    title: `A ${kind} on {Wombats} & GPT-4`,
    abstract: `What a ${kind} has to say of wombats.`,
    authors: [
      { family: "Ng", given: "A. Y." },
      { family: "de la Cruz Jr.", given: "José" },
    ],
    venue: kind === "thesis" || kind === "preprint" ? undefined : "Annals of Wombats",
    publishedOn: "2024-07",
    publisher: "Burrow Press",
    kind,
    codeUrls: [],
    ...(kind === "preprint" && { arxivId: "2407.00001" }),
  }),
).concat([
  { slug: "p", title: "A preprint of no server", authors: [], kind: "preprint", codeUrls: [] },
  {
    slug: "q",
    title: "An article that is on arXiv",
    arxivId: "2407.00002",
    authors: [],
    kind: "article",
    codeUrls: [],
  },
  { slug: "r", title: "On arXiv", arxivId: "2407.00003", authors: [], codeUrls: [] },
  { slug: "s", title: "In a place", venue: "Proc. of Wombats", authors: [], codeUrls: [] },
  { slug: "t", title: "On a server", venue: "bioRxiv", authors: [], codeUrls: [] },
]);

/** Commas and semicolons where lists have them, suffixes, paragraphs, several repositories. */
const OF_LISTS: CitedPaper = {
  ...HOSTILE,
  title: "Of lists within lists",
  abstract: "One paragraph.\n\nAnother.",
  authors: [
    { family: "Müller Jr.", given: "Hans-Jörg" },
    { family: "Google, Inc." },
    { family: "IBM Research; Zurich" },
    { family: "Doe", given: "J., K." },
  ],
  authorCount: undefined,
  statedKeywords: ["a, b", "c; d", "e"],
  codeUrls: ["https://github.com/wombat/burrow", "https://gitlab.com/wombat/den"],
};

const formats = EXPORT_FORMATS.map((format) => ({
  name: format.name,
  format,
}));

describe.each(formats)("$name", ({ format }) => {
  const carried = CARRIED[format.name]!;

  const expectSame = (drafts: PaperDraft[], papers: CitedPaper[]) => {
    expect(drafts).toHaveLength(papers.length);
    expect(drafts.map((draft) => comparable(draft, carried))).toEqual(
      papers.map((paper) => comparable(paper, carried)),
    );
  };

  it("brings the library back", async () => {
    const { drafts, problems } = await throughFile(format, SEED_PAPERS);
    expect(problems.filter(({ severity }) => severity !== "info")).toEqual([]);
    expectSame(drafts, SEED_PAPERS);
  });

  it("brings back what breaks careless writers and readers", async () => {
    const papers = [HOSTILE, SEED_PAPERS[0]!];
    expectSame((await throughFile(format, papers)).drafts, papers);
  });

  it.skipIf(format.name === "csv")("brings back lists within lists", async () => {
    const alone = {
      ...OF_LISTS,
      authors: OF_LISTS.authors.slice(0, 1),
      statedKeywords: ["a, b"],
      codeUrls: [],
    };
    const papers = [OF_LISTS, { ...alone, title: "A list of one", doi: undefined }];
    expectSame((await throughFile(format, papers)).drafts, papers);
  });

  it("brings back papers of which little is known, together and alone", async () => {
    for (const papers of [BARE_PAPERS, ...BARE_PAPERS.map((paper) => [paper])]) {
      expectSame((await throughFile(format, papers)).drafts, papers);
    }
  });

  it("keeps where each paper is found", async () => {
    const papers = [HOSTILE, ...BARE_PAPERS, ...SEED_PAPERS];
    const { drafts } = await throughFile(format, papers);
    expect(drafts.map(paperAddress)).toEqual(papers.map(paperAddress));
  });

  it("tells what each paper is", async () => {
    expectSame((await throughFile(format, OF_EVERY_KIND)).drafts, OF_EVERY_KIND);
  });
});

async function throughFile(format: CiteFormat, papers: CitedPaper[]) {
  let text = "";
  async function* batches() {
    yield papers.slice(0, 1);
    yield papers.slice(1);
  }
  for await (const part of writePapers(format, batches())) text += part;
  return readDigest(new TextEncoder().encode(text), { file: `papers.${format.extension}` });
}

function comparable(paper: Omit<CitedPaper, "slug">, fields: PaperField[]) {
  return Object.fromEntries(
    fields.map((field) => {
      if (field === "authors") return [field, paper.authors];
      // The list of names says how many there are.
      if (field === "authorCount") return [field, paper.authorCount ?? paper.authors.length];
      if (field === "codeUrls") return [field, paper.codeUrls];
      const value = paper[field];
      return [field, Array.isArray(value) && value.length === 0 ? undefined : value];
    }),
  );
}
