/** What browsers, editors and mail programs do to the white space of a copied page costs no paper. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { FIXTURE_FOLDER, FORMAT_FIXTURES } from "@/tests/helpers/digest-fixtures";
import { SEED_DIGESTS } from "@/tests/helpers/seed-digests";
import { type DigestReading, readDigest } from "./read-digest";

const PAGES =
  /^(?:hugging-face-(?:search|daily|linked|trending)|aitopics-(?:concept|listing)|arxiv-listing)$/;

const DIGESTS = [
  ...SEED_DIGESTS.map(({ file, bytes }) => ({ file, text: new TextDecoder().decode(bytes) })),
  ...FORMAT_FIXTURES.filter(({ format }) => PAGES.test(format)).map(({ file }) => ({
    file,
    text: readFileSync(`${FIXTURE_FOLDER}/${file}`, "utf8"),
  })),
].map((digest) => ({ ...digest, whole: read(digest.text) }));

function read(text: string): DigestReading {
  return readDigest(text, { file: "x.txt", crawledOn: "2026-06-04" });
}

const CHANGES: Record<string, (text: string) => string> = {
  "blank lines doubled": (text) => text.replace(/\n/g, "\n\n"),
  "blank lines between blank lines": (text) => text.replace(/\n(?=\n)/g, "\n\n"),
  "blank lines removed": (text) => text.replace(/\n(?:[^\S\n]*\n)+/g, "\n"),
  "at most one blank line": (text) => text.replace(/\n(?:[^\S\n]*\n){2,}/g, "\n\n"),
  "spaces behind lines": (text) => text.replace(/$/gm, "   "),
  "lines indented": (text) => text.replace(/^(?=\S)/gm, "    "),
  "tabs for spaces in front": (text) => text.replace(/^/gm, "\t"),
  "no-break spaces": (text) => text.replace(/ /g, "\u00a0"),
  "blank lines with a space": (text) => text.replace(/^$/gm, " "),
  "CR LF": (text) => text.replace(/\n/g, "\r\n"),
};

/** Its lines are of one length, and so of one paragraph only while they stand together. */
const WRAPPED = "hugging-face-trending.headings.md";

function papersOf({ drafts }: DigestReading): string[] {
  return drafts.map(({ title, abstract, authors, venue, publishedOn }) =>
    JSON.stringify([title, abstract?.replace(/\s+/g, " "), authors, venue, publishedOn]),
  );
}

it.each(Object.entries(CHANGES))("%s", (_, change) => {
  const losses = DIGESTS.map(({ file, text, whole }) => {
    if (change === CHANGES["blank lines doubled"] && file === WRAPPED) return [file];
    const reading = read(change(text));
    const format = reading.format === whole.format ? [] : [`taken for ${reading.format?.name}`];
    const papers = new Set(papersOf(reading));
    return [file, ...format, ...papersOf(whole).filter((paper) => !papers.has(paper))];
  });
  expect(losses.filter(({ length }) => length > 1)).toEqual([]);
});
