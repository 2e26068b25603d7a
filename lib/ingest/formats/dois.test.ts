/** DOIs with brackets, however each format writes them. */
import { describe, expect, it } from "vitest";
import { readDigest } from "../read-digest";

const WILEY = "10.1002/(SICI)1097-0258(19980115)17:1<1::AID-SI_M1>3.0.CO;2-A";
const IN_HTML = WILEY.replace("<", "&lt;").replace(">", "&gt;");
const IN_ADDRESS = encodeURI(WILEY);
const NAMED = { title: "On Wombats", authors: "Jane Doe" };

const bibtex = (doi: string) => `@article{a, title={On Wombats}, author={Doe, Jane}, ${doi}}\n`;
const csv = (cells: string) => `title,authors,doi,url\nOn Wombats,Jane Doe,${cells}\n`;
const titles = (line: string) =>
  `${line}\nDeep Learning for Everybody\nA Survey of Quantum Error Correction\n`;

describe("a DOI with brackets", () => {
  it.each([
    ["BibTeX", bibtex(`doi = {${WILEY}}`)],
    ["BibTeX, escaped", bibtex(`doi = {${WILEY.replace("_", "{\\_}")}}`)],
    [
      "BibTeX of Zotero",
      bibtex(
        `doi = {${WILEY.replace("<", "{\\textless}").replace(">", "{\\textgreater}").replace("_", "\\_")}}`,
      ),
    ],
    [
      "BibTeX of JabRef",
      bibtex(`doi = {${WILEY.replace(/[<>]/g, "\\$$$&\\$").replaceAll("\\$", "$")}}`),
    ],
    ["BibTeX, the address", bibtex(`url = {https://doi.org/${IN_ADDRESS.replaceAll("%", "\\%")}}`)],
    ["RIS", `TY  - JOUR\nTI  - On Wombats\nAU  - Doe, Jane\nDO  - ${WILEY}\nER  - \n`],
    [
      "RIS, the address",
      `TY  - JOUR\nTI  - On Wombats\nUR  - https://doi.org/${IN_ADDRESS}\nER  - \n`,
    ],
    ["CSL-JSON", JSON.stringify([{ type: "article-journal", title: "On Wombats", DOI: WILEY }])],
    [
      "CSL-JSON of CrossRef",
      JSON.stringify([{ type: "article-journal", title: "On Wombats", DOI: IN_HTML }]),
    ],
    ["EndNote", `%0 Journal Article\n%T On Wombats\n%A Doe, Jane\n%R ${WILEY}\n`],
    ["MEDLINE", `PMID- 1\nTI  - On Wombats\nFAU - Doe, Jane\nLID - ${WILEY} [doi]\n`],
    ["CSV", csv(`"${WILEY}",`)],
    ["CSV, the address", csv(`,http://dx.doi.org/${IN_ADDRESS}`)],
    ["JSON lines", `${JSON.stringify({ ...NAMED, doi: `https://doi.org/${WILEY}` })}\n`],
    [
      "Atom",
      `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"><entry><id>http://arxiv.org/abs/2301.00001v1</id><title>On Wombats</title><summary>All of them.</summary><author><name>Jane Doe</name></author><arxiv:doi>${IN_HTML}</arxiv:doi></entry></feed>`,
    ],
    [
      "OAI",
      `<?xml version="1.0"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords><record><header><identifier>oai:x:1</identifier></header><metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>On Wombats</dc:title><dc:creator>Doe, Jane</dc:creator><dc:identifier>https://doi.org/${IN_HTML}</dc:identifier></oai_dc:dc></metadata></record></ListRecords></OAI-PMH>`,
    ],
    ["Markdown, a link", `- [On Wombats](https://doi.org/${IN_ADDRESS}). Jane Doe. 2020\n`],
    [
      "Markdown, a link in angle brackets",
      `- [On Wombats](<https://doi.org/${IN_ADDRESS}>), 2020\n`,
    ],
    [
      "Markdown, the address",
      `- **On Wombats at Large**. Jane Doe. 2020. https://doi.org/${WILEY}.\n`,
    ],
    [
      "Markdown, in brackets",
      `- **On Wombats at Large**. Jane Doe. 2020 (https://doi.org/${WILEY})\n`,
    ],
    ["Markdown, bare", `- **On Wombats at Large**. Jane Doe. 2020. doi:${WILEY}\n`],
    ["titles", titles(`On Wombats at Large, doi:${WILEY}`)],
    ["titles, the address", titles(`On Wombats at Large (https://doi.org/${WILEY})`)],
  ])("is whole in %s", (_, text) => {
    const [draft] = readDigest(text, { file: "x" }).drafts;
    expect(draft).toMatchObject({ doi: WILEY.toLowerCase() });
    expect(draft!.title).toMatch(/^On Wombats(?: at Large)?$/);
  });
});
