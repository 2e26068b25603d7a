/** Before all integration tests: the library that `npm run ingest` makes of the seeds. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { runIngest } from "./ingest-command";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder with the template library, `atlas.db`. */
    seededLibrary: string;
  }
}

export default async function ingestSeeds(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), "paper-atlas-seeded-"));
  const { code, stderr } = await runIngest([], { databaseUrl: `file:${folder}/atlas.db` });
  if (code !== 0) throw new Error(`The seeds could not be ingested:\n${stderr}`);
  project.provide("seededLibrary", folder);
  return () => rm(folder, { recursive: true, force: true });
}
