/** Files that come in pieces: each piece is added where the one before ended, or refused. */
import { mkdir, open, truncate } from "node:fs/promises";
import path from "node:path";
import { importIds, uploadsFolder } from "./folder";
import { changeManifest, type Manifest, oneByOne, readManifest } from "./manifest";
import { safeNames } from "./upload-names";

/** What became of a piece: how much of the file is here now, whether or not the piece was taken. */
export type PieceAnswer =
  | { taken: true; received: number; complete: boolean }
  | { taken: false; reason: "unknown" | "complete" | "elsewhere" | "too-long"; received: number };

/**
 * Adds a piece to a file at `offset`, which has to be where the file ends: after a broken connection
 * the answer says where that is.
 */
export async function takePiece(
  id: string,
  index: number,
  offset: number,
  piece: Uint8Array,
): Promise<PieceAnswer> {
  // In a queue of its own beside the manifest's, in which the change below waits.
  return oneByOne(`${id}/${index}`, async () => {
    const known = await readManifest(id);
    const file = known?.files[index];
    if (!file) return { taken: false, reason: "unknown", received: 0 };
    const { received } = file;
    if (isComplete(known)) return { taken: false, reason: "complete", received };
    if (offset !== received) return { taken: false, reason: "elsewhere", received };
    if (offset + piece.length > file.size) return { taken: false, reason: "too-long", received };
    await writeAt(uploadPath(id, file.name), offset, piece);
    const manifest = await changeManifest(id, (manifest) => ({
      ...manifest,
      files: manifest.files.map((other, position) =>
        position === index ? { ...other, received: offset + piece.length } : other,
      ),
    }));
    return {
      taken: true,
      received: offset + piece.length,
      complete: manifest !== undefined && isComplete(manifest),
    };
  });
}

export function isComplete({ files }: Manifest): boolean {
  return files.every(({ size, received }) => size === received);
}

export function uploadPath(id: string, name: string): string {
  return path.join(uploadsFolder(id), name);
}

/** What came after the last whole piece, before a crash, is written over. */
async function writeAt(place: string, offset: number, piece: Uint8Array): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true });
  const handle = await open(place, "a");
  await handle.close();
  await truncate(place, offset);
  const writer = await open(place, "r+");
  try {
    await writer.write(piece, 0, piece.length, offset);
  } finally {
    await writer.close();
  }
}

/** The unfinished import of just these files, begun before a reload or on another page. */
export async function findUnfinished(
  files: { name: string; size: number; lastModified: number }[],
): Promise<Manifest | undefined> {
  const key = (list: typeof files) =>
    list.map(({ name, size, lastModified }) => `${name}\0${size}\0${lastModified}`).join("\n");
  const names = safeNames(files.map(({ name }) => name));
  const wanted = key(files.map((file, index) => ({ ...file, name: names[index]! })));
  for (const id of await importIds()) {
    const manifest = await readManifest(id);
    if (!manifest || manifest.job || isComplete(manifest)) continue;
    if (key(manifest.files) === wanted) return manifest;
  }
  return undefined;
}
