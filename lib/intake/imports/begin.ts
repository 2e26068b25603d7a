/** How an import begins: with the names and sizes of its files, or with the files themselves. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ImportFacts, ImportFile } from "@/lib/ingest/import-state";
import { cleanImports, storedBytes } from "./clean";
import { announcingJob, startJob } from "./jobs";
import { tooMuch } from "./limits";
import { changeManifest, createManifest, type Manifest, readManifest } from "./manifest";
import { asFileName, namePastes } from "./paste-names";
import { findUnfinished, isComplete, type PieceAnswer, takePiece, uploadPath } from "./uploads";

/** An import is not begun; the message says why and what to do. */
export class ImportRefusal extends Error {
  override name = "ImportRefusal";
}

export type AnnouncedFile = Omit<ImportFile, "received">;

/** A file that came with the request. */
export interface GivenFile extends Pick<ImportFile, "pasted"> {
  file: File;
}

/** The unfinished import of these files, or a new one that waits for them. */
export async function beginImport(files: AnnouncedFile[], facts: ImportFacts): Promise<Manifest> {
  await cleanImports();
  const announced = files.map((file) =>
    file.pasted ? { ...file, name: asFileName(file.name) } : file,
  );
  const unfinished = await findUnfinished(announced);
  if (unfinished) return unfinished;
  await requireRoom(announced);
  const manifest = await createManifest(announced, facts);
  if (isComplete(manifest)) await startReading(manifest);
  return manifest;
}

/** Adds a piece to an upload; the last one has it read. */
export function takeUpload(
  id: string,
  index: number,
  offset: number,
  piece: Uint8Array,
): Promise<PieceAnswer> {
  return announcingJob(id, async () => {
    const answer = await takePiece(id, index, offset, piece);
    const manifest = answer.taken && answer.complete ? await readManifest(id) : undefined;
    if (manifest && !manifest.job) await startReading(manifest);
    return answer;
  });
}

/** An import whose files came with the request. */
export async function importFiles(files: GivenFile[], facts: ImportFacts): Promise<Manifest> {
  await cleanImports();
  const announced = files.map(({ file: { name, size, lastModified }, pasted }) => {
    return { name: pasted ? asFileName(name) : name, size, lastModified, pasted };
  });
  await requireRoom(announced);
  const { id, files: named } = await createManifest(announced, facts);
  for (const [index, { file }] of files.entries()) {
    const place = uploadPath(id, named[index]!.name);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, new Uint8Array(await file.arrayBuffer()));
  }
  return announcingJob(id, async () => {
    const manifest = await changeManifest(id, (manifest) => ({
      ...manifest,
      files: manifest.files.map((file) => ({ ...file, received: file.size })),
    }));
    await startReading(manifest!);
    return manifest!;
  });
}

async function requireRoom(files: AnnouncedFile[]): Promise<void> {
  const sizes = files.map(({ size }) => size);
  const refusal = await tooMuch(sizes, await storedBytes());
  if (refusal) throw new ImportRefusal(refusal);
}

/** Reads the uploads for the preview; files without a byte have not been made by any piece. */
export async function startReading(manifest: Manifest): Promise<void> {
  for (const { name, size } of manifest.files) {
    if (size > 0) continue;
    const place = uploadPath(manifest.id, name);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, "");
  }
  await namePastes(manifest);
  await startJob(manifest, "reading");
}
