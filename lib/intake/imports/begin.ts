/** How an import begins: with the names and sizes of its files, or with the files themselves. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ImportFacts } from "@/lib/ingest/import-state";
import { cleanImports, storedBytes } from "./clean";
import { startJob } from "./jobs";
import { tooMuch } from "./limits";
import { changeManifest, createManifest, type Manifest } from "./manifest";
import { findUnfinished, isComplete, uploadPath } from "./uploads";

/** An import is not begun; the message says why and what to do. */
export class ImportRefusal extends Error {
  override name = "ImportRefusal";
}

export interface AnnouncedFile {
  name: string;
  size: number;
  lastModified: number;
}

/** The unfinished import of these files, or a new one that waits for them. */
export async function beginImport(files: AnnouncedFile[], facts: ImportFacts): Promise<Manifest> {
  await cleanImports();
  const unfinished = await findUnfinished(files);
  if (unfinished) return unfinished;
  const refusal = await tooMuch(
    files.map(({ size }) => size),
    await storedBytes(),
  );
  if (refusal) throw new ImportRefusal(refusal);
  const manifest = await createManifest(files, facts);
  if (isComplete(manifest)) await startReading(manifest);
  return manifest;
}

/** An import whose files came with the request. */
export async function importFiles(files: File[], facts: ImportFacts): Promise<Manifest> {
  await cleanImports();
  const refusal = await tooMuch(
    files.map(({ size }) => size),
    await storedBytes(),
  );
  if (refusal) throw new ImportRefusal(refusal);
  const announced = files.map(({ name, size, lastModified }) => ({ name, size, lastModified }));
  const { id, files: named } = await createManifest(announced, facts);
  for (const [index, file] of files.entries()) {
    const place = uploadPath(id, named[index]!.name);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, new Uint8Array(await file.arrayBuffer()));
  }
  const manifest = await changeManifest(id, (manifest) => ({
    ...manifest,
    files: manifest.files.map((file) => ({ ...file, received: file.size })),
  }));
  await startReading(manifest!);
  return manifest!;
}

/** Reads the uploads for the preview; files without a byte have not been made by any piece. */
export async function startReading(manifest: Manifest): Promise<void> {
  for (const { name, size } of manifest.files) {
    if (size > 0) continue;
    const place = uploadPath(manifest.id, name);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, "");
  }
  await startJob(manifest, "reading");
}
