/**
 * Where an import lives: a folder beside the database. Nothing of it is kept by the page, so a reload
 * loses nothing.
 *
 *     data/imports/<id>/manifest.json   what it is and how far
 *                       files/…         the uploads, under names made safe
 *                       preview/…       what a reading understood
 */
import { mkdir, readdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { readEnvironment } from "@/lib/db/environment";

export function importsFolder(): string {
  return path.join(path.dirname(readEnvironment().databaseFile), "imports");
}

/** Ids are drawn by us: anything else is no import, and no way out of the folder. */
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function isImportId(id: string): boolean {
  return ID.test(id);
}

export function importFolder(id: string): string {
  if (!isImportId(id)) throw new Error("not the id of an import");
  return path.join(importsFolder(), id);
}

export function uploadsFolder(id: string): string {
  return path.join(importFolder(id), "files");
}

export function previewFolder(id: string): string {
  return path.join(importFolder(id), "preview");
}

export async function importIds(): Promise<string[]> {
  const names = await readdir(importsFolder()).catch(() => []);
  return names.filter(isImportId);
}

/** Whole or not at all, whenever the machine stops. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.new`;
  await writeFile(draft, content);
  await rename(draft, file);
}
