import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { type DigestReading, readDigest } from "@/lib/ingest/read-digest";
import { displayName } from "@/lib/papers/names";
import { unaccountedLines } from "./line-accounting";

/** Reads a fixture as any digest is read, and holds that its format is found and no line is lost. */
export function readFixture(file: string, format: string): DigestReading {
  return readText(readFileSync(`tests/fixtures/digests/${file}`, "utf8"), file, format);
}

export function readText(text: string, file: string, format: string): DigestReading {
  const reading = readDigest(text, { file, crawledOn: "2026-06-04" });
  expect(reading.format?.name).toBe(format);
  expect(unaccountedLines(text, reading)).toEqual([]);
  return reading;
}

/** Problems as "line rule". */
export function problemsOf({ problems }: DigestReading): string[] {
  return problems.map(({ line, rule }) => `${line ?? "file"} ${rule}`);
}

/** Display names of the authors of each paper. */
export function authorsOf({ drafts }: DigestReading): string[][] {
  return drafts.map(({ authors }) => authors.map(displayName));
}
