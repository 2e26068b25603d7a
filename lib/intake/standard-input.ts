/**
 * What comes through a pipe, put into a file: it has to be known whether the library has it already
 * before any of it is stored, and an ingest that was interrupted goes on only where it reads the same.
 */
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { Source } from "./reading/source";

export async function standardInput(): Promise<Source> {
  const folder = mkdtempSync(path.join(tmpdir(), "paper-atlas-input-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const place = path.join(folder, "standard-input");
  await pipeline(process.stdin, createWriteStream(place));
  // Two different texts are two digests, the same one again is the same.
  const digits = (await hashOfFile(place)).slice(0, 12);
  return { place, path: `standard-input/${digits}`, file: "standard input", origin: "stdin" };
}

/** SHA-256 of a file's bytes, in hexadecimal digits. */
export async function hashOfFile(place: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(place, { highWaterMark: 1024 * 1024 })) {
    hash.update(chunk as Buffer);
  }
  return hash.digest("hex");
}
