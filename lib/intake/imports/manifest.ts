/** What is kept of an import, and how it is changed: read, changed and written whole, one by one. */
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { ImportFile } from "@/lib/ingest/import-state";
import { importFolder, isImportId, writeWhole } from "./folder";
import { safeNames } from "./upload-names";

const jobSchema = z.object({
  kind: z.enum(["reading", "storing", "undoing"]),
  startedAt: z.string(),
  /** Process that does it. */
  pid: z.int().optional(),
  endedAt: z.string().optional(),
  /** Why it did not do all of it. */
  failure: z.string().optional(),
  totals: z
    .object({
      new: z.int(),
      merged: z.int(),
      repeated: z.int().default(0),
      unchanged: z.int(),
      leftOut: z.int().optional(),
      problems: z.object({ error: z.int(), warning: z.int(), info: z.int() }),
    })
    .optional(),
});

const manifestSchema = z.object({
  id: z.string(),
  createdAt: z.string(),
  changedAt: z.string(),
  files: z.array(
    z.object({
      name: z.string(),
      size: z.int().min(0),
      received: z.int().min(0),
      lastModified: z.number(),
      pasted: z.enum(["named", "unnamed"]).optional(),
    }),
  ),
  facts: z.object({
    format: z.string().optional(),
    crawledOn: z.string().optional(),
    origin: z.string().optional(),
  }),
  /** The last job. */
  job: jobSchema.optional(),
  /** The last one that stored, which stays in force until it is undone. */
  stored: jobSchema.optional(),
  /** The uploads and the preview were cleaned away. */
  cleaned: z.boolean().optional(),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type Job = z.infer<typeof jobSchema>;

export async function createManifest(
  files: Omit<ImportFile, "received">[],
  facts: Manifest["facts"],
): Promise<Manifest> {
  const names = safeNames(files.map(({ name }) => name));
  const now = new Date().toISOString();
  const manifest: Manifest = {
    id: randomUUID(),
    createdAt: now,
    changedAt: now,
    files: files.map((file, index) => ({ ...file, name: names[index]!, received: 0 })),
    facts,
  };
  await write(manifest);
  return manifest;
}

/** Undefined when there is no such import, or only its ruins. */
export async function readManifest(id: string): Promise<Manifest | undefined> {
  if (!isImportId(id)) return undefined;
  try {
    const result = manifestSchema.safeParse(JSON.parse(await readFile(fileOf(id), "utf8")));
    return result.data;
  } catch {
    return undefined;
  }
}

/** Whether a page's address names an import that is not there. */
export async function isMissingImport(pathname: string): Promise<boolean> {
  const [, id] = /^\/import\/([^/]+)\/?$/.exec(pathname) ?? [];
  return id !== undefined && (await readManifest(id)) === undefined;
}

/** One change after the other, also where routes are bundled apart. */
const shared = globalThis as { paperAtlasManifests?: Map<string, Promise<unknown>> };

/** Changes what is kept; undefined when the import is gone. */
export function changeManifest(
  id: string,
  change: (manifest: Manifest) => Manifest,
): Promise<Manifest | undefined> {
  return oneByOne(id, async () => {
    const manifest = await readManifest(id);
    if (!manifest) return undefined;
    const changed = { ...change(manifest), changedAt: new Date().toISOString() };
    await write(changed);
    return changed;
  });
}

/** Runs `work` when all work on the import that was begun before has ended. */
export function oneByOne<T>(id: string, work: () => Promise<T>): Promise<T> {
  shared.paperAtlasManifests ??= new Map();
  const queues = shared.paperAtlasManifests;
  const next = (queues.get(id) ?? Promise.resolve()).then(work, work);
  queues.set(id, next);
  const forget = () => queues.get(id) === next && queues.delete(id);
  next.then(forget, forget);
  return next;
}

function fileOf(id: string): string {
  return path.join(importFolder(id), "manifest.json");
}

function write(manifest: Manifest): Promise<void> {
  return writeWhole(fileOf(manifest.id), JSON.stringify(manifest, null, 1));
}
