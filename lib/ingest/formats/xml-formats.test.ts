/** arXiv's API and OAI-PMH: records in XML. */
import { describe, expect, it } from "vitest";
import { readFixture } from "@/tests/helpers/digest-fixtures";
import { authorsOf, problemsOf } from "@/tests/helpers/readings";
import { readDigest } from "../read-digest";
import { arxivAtom } from "./arxiv-atom";
import { oaiPmh } from "./oai-pmh";

describe("an answer of arXiv's API", () => {
  const reading = readFixture("arxiv-atom.xml");

  it("has its entries read", () => {
    expect(reading.drafts).toMatchObject([
      {
        title: "Multi-Electron Production at High Transverse Momenta & $x < y$",
        abstract:
          "Multi-electron production is studied at high electron transverse momentum. “Quoted” bold",
        arxivId: "hep-ex/0307015",
        doi: "10.1140/epjc/s2003-01326-x",
        publishedOn: "2003-07-05",
        venue: "Eur.Phys.J.",
        statedKeywords: ["hep-ex", "cs.LG"],
        codeUrls: ["https://github.com/h1/code"],
        raw: { comment: "23 pages, code: https://github.com/h1/code" },
        firstLine: 8,
        lastLine: 29,
      },
      { title: "The neighbour, with an &unknown; entity", arxivId: "2301.00002" },
    ]);
    expect(authorsOf(reading)).toEqual([["H1 Collaboration", "Jan van der Berg"], ["Ann Smith"]]);
  });

  it("says what it claims, and what is broken", () => {
    expect(reading).toMatchObject({ claimed: 1204, topic: "all:electron" });
    expect(problemsOf(reading)).toEqual(["30 broken-entry"]);
  });

  it("tells an error of the API, and makes no paper of it", () => {
    const entry = (id: string, title: string, summary: string) =>
      `<entry><id>http://arxiv.org/${id}</id><title>${title}</title><summary>${summary}</summary></entry>`;
    const feed = [
      "<feed>",
      entry("api/errors#incorrect_id_format", "Error", "incorrect id format for xyz"),
      entry("abs/2005.00010v2", "Survives", "Here."),
      "</feed>",
    ].join("\n");
    const { drafts, problems } = readDigest(feed, { file: "x.xml" });
    expect(drafts.map(({ title }) => title)).toEqual(["Survives"]);
    expect(problems).toMatchObject([
      { rule: "answered-error", line: 2, excerpt: "incorrect id format for xyz" },
    ]);
  });
});

it("reads OAI-PMH records in each of their metadata formats", () => {
  const reading = readFixture("oai-pmh.xml");
  expect(reading.drafts).toMatchObject([
    { arxivId: "0704.0001", publishedOn: "2007-04-02", venue: "Phys.Rev.D", kind: "article" },
    {
      title: "A record in Dublin Core",
      abstract: "The abstract.",
      arxivId: "0705.0003",
      doi: "10.1000/182",
      publishedOn: "2007-05-01",
      kind: "preprint",
      codeUrls: ["https://github.com/a/dc"],
    },
    { title: "In arXiv's raw metadata", arxivId: "0705.0005", publishedOn: "2007-05-01" },
  ]);
  expect(authorsOf(reading)).toEqual([
    ["C. Balázs", "E. L. Berger Jr", "CDF Collaboration"],
    ["Jan van der Berg", "Pál Erdős"],
    ["Ann Smith", "Bob Jones"],
  ]);
  expect(problemsOf(reading)).toEqual(["35 broken-entry"]);
  expect(reading.claimed).toBe(4711);
});

describe("XML made to exhaust its reader", () => {
  const entities = Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`,
  );
  const laughs = `<?xml version="1.0"?>\n<!DOCTYPE feed [<!ENTITY e0 "ha">\n${entities.join("\n")}]>\n<feed xmlns="http://arxiv.org/x">\n<entry><id>x</id><title>&e9;</title></entry>\n</feed>`;

  it("is refused where it defines entities, in pieces too", () => {
    const reading = readDigest(laughs, { file: "x.xml" }, "arxiv-atom");
    expect(reading.drafts).toEqual([]);
    expect(reading.problems).toContainEqual(
      expect.objectContaining({ rule: "xml-document-type", line: 1, lastLine: 14 }),
    );
    const reader = arxivAtom.pieces!();
    const [head, ...entry] = laughs.split(/(?=<entry>)/);
    expect(reader.parse(head!, { file: "x.xml" }).drafts).toEqual([]);
    expect(reader.parse(entry.join(""), { file: "x.xml", firstLine: 13 }).drafts).toEqual([]);
  });

  it("costs no more than its size, however deep or unclosed", () => {
    const deep = `<record>${"<a>".repeat(100_000)}x${"</a>".repeat(100_000)}</record>`;
    expect(oaiPmh.parse(deep, { file: "x.xml" }).problems).toMatchObject([
      { rule: "broken-entry" },
    ]);
    const unclosed = "<record>\n".repeat(20_000);
    expect(oaiPmh.parse(unclosed, { file: "x.xml" }).problems).toHaveLength(20_000);
  });
});
