/** A broken record at the head of a digest, or at its end, never costs its neighbours, whatever the format. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { FIXTURE_FOLDER, FORMAT_FIXTURES } from "@/tests/helpers/digest-fixtures";
import { unaccountedLines } from "@/tests/helpers/line-accounting";
import { decodeDigest } from "./decode";
import type { Problem } from "./problem";
import { type DigestReading, readDigest } from "./read-digest";

const DIGESTS = FORMAT_FIXTURES.map(({ file, format }) => {
  const text = readFileSync(`${FIXTURE_FOLDER}/${file}`, "utf8");
  return { file, format, text, whole: read(text) };
});

type Digest = (typeof DIGESTS)[number];

function read(source: string | Uint8Array): DigestReading {
  return readDigest(source, { file: "x.txt", crawledOn: "2026-06-04" });
}

/** Half of what the first entry consists of. */
function halfRecord({ text, whole }: Digest): string {
  const { firstLine, lastLine, span } = whole.drafts[0]!;
  const lines = text.split(/\r\n|\n|\r/).slice(firstLine - 1, lastLine);
  const record = span ? lines[0]!.slice(span.start, span.end) : lines.join("\n");
  return record.slice(0, record.length / 2);
}

/** Put above the text; a table's records begin below its header. */
function headed(digest: Digest, head: string): string {
  if (digest.format !== "table") return `${head}\n${digest.text}`;
  return digest.text.replace("\n", `\n${head}\n`);
}

const HEADS: Record<string, (digest: Digest) => string | Uint8Array> = {
  "half a record": (digest) => headed(digest, halfRecord(digest)),
  "a quarter of one": (digest) =>
    headed(digest, halfRecord(digest).slice(0, halfRecord(digest).length / 2)),
  "a line of garbage": (digest) => headed(digest, "x%$ 0x1f }]) \"q' <<"),
  "a closing bracket": ({ text }) => `]}\n${text}`,
  "blank lines": ({ text }) => `\n \n\t\n\n\n${text}`,
  "a licence behind //": ({ text }) =>
    `// Copyright 2024 Somebody\n// SPDX-License-Identifier: CC0-1.0\n${text}`,
  "a licence behind #": ({ text }) => `# Copyright 2024 Somebody\n# Licence: CC0 1.0\n${text}`,
  "a licence in /* */": ({ text }) => `/* Copyright 2024 Somebody */\n${text}`,
  "a licence in <!-- -->": ({ text }) => `<!-- Copyright 2024 Somebody -->\n${text}`,
  "a byte order mark": ({ text }) => `\ufeff${text}`,
  "two byte order marks": ({ text }) => `\ufeff\ufeff${text}`,
  "lines that end with CR LF": ({ text }) => text.replace(/\n/g, "\r\n"),
  "lines that end with CR": ({ text }) => text.replace(/\n/g, "\r"),
  "a line separator of Unicode": ({ text }) => `\u2028${text}`,
  "a form feed": ({ text }) => `\f${text}`,
  "UTF-16": ({ text }) => utf16(text),
  "the head of a mail": ({ text }) =>
    `From: Jane Doe <jane@example.org>\nTo: list@example.org\nSubject: papers for Friday\nDate: Fri, 5 Jan 2024 10:00:00 +0100\n\n${text}`,
  "a fence of Markdown": ({ text }) => `\`\`\`\n${text}\n\`\`\`\n`,
};

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  [bytes[0], bytes[1]] = [0xff, 0xfe];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    [bytes[2 * at + 2], bytes[2 * at + 3]] = [unit & 0xff, unit >> 8];
  }
  return bytes;
}

/** What a paper is, without where it stands. */
function papersOf({ drafts }: DigestReading): string[] {
  return drafts.map(({ title, abstract, authors, publishedOn }) =>
    JSON.stringify([title, abstract, authors, publishedOn]),
  );
}

/** What a changed digest has lost, in words; nothing where all is well. */
function lossesOf({ format, whole }: Digest, source: string | Uint8Array): string[] {
  const reading = read(source);
  if (reading.format?.name !== format) return [`taken for ${reading.format?.name}`];
  const papers = new Set(papersOf(reading));
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  return [
    ...papersOf(whole).filter((paper) => !papers.has(paper)),
    ...unaccountedLines(decodeDigest(bytes, "x.txt").text!, reading).map((line) => `line ${line}`),
    ...strangeProblems(reading, whole),
  ];
}

/** Problems that are told between the first and the last entry of the digest, which had none there. */
function strangeProblems(reading: DigestReading, whole: DigestReading): string[] {
  const wordsOf = ({ rule, excerpt }: Problem) => `${rule}: ${excerpt}`;
  const known = new Set(whole.problems.map(wordsOf));
  const papers = papersOf(reading);
  const first = reading.drafts[papers.lastIndexOf(papersOf(whole)[0]!)]?.firstLine ?? 0;
  const last = reading.drafts.at(-1)?.firstLine ?? 0;
  return reading.problems
    .filter(({ line = 0 }) => line > first && line < last)
    .map(wordsOf)
    .filter((words) => !known.has(words));
}

it.each(Object.entries(HEADS))("%s at the head costs nothing of what follows", (_, change) => {
  const losses = DIGESTS.map((digest) => [digest.file, ...lossesOf(digest, change(digest))]);
  expect(losses.filter(({ length }) => length > 1)).toEqual([]);
});

/** Its addresses stand at its end. */
const ADDRESSED_AT_END = "hugging-face-linked.references.md";

it("a cut end costs the last entry at most", () => {
  const losses = DIGESTS.map((digest) => {
    const { file, text, whole } = digest;
    if (file === ADDRESSED_AT_END) return [file];
    const last = whole.drafts.at(-1)!;
    const lines = text.split(/(?<=\n)/);
    const above = lines.slice(0, last.firstLine - 1).join("").length;
    const own = lines
      .slice(last.firstLine - 1, last.lastLine)
      .join("")
      .trimEnd();
    const { start, end } = last.span ?? { start: 0, end: own.length };
    const cut = text.slice(0, above + (start + end) / 2);
    const lost = lossesOf(digest, cut).filter((paper) => paper !== papersOf(whole).at(-1));
    return [file, ...lost];
  });
  expect(losses.filter(({ length }) => length > 1)).toEqual([]);
});
