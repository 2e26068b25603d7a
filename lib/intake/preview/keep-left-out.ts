/**
 * What a person left out stays left out when the import is read again, as another format or with
 * another day: a record is known by its lines. Beside the preview, which a reading makes anew, so that
 * a reading that is cut off forgets nothing.
 */
import { readFile, rm } from "node:fs/promises";
import type { PreviewItem } from "@/lib/ingest/import-state";
import { writeWhole } from "../imports/folder";
import { itemsAt } from "./item-store";
import { leaveOut, leftOutNumbers } from "./left-out";

/** Records that share their one line are told apart by their titles. */
function keyOf({ path, firstLine, lastLine, record }: PreviewItem): string {
  return JSON.stringify([path, firstLine, lastLine, firstLine === lastLine && record?.title]);
}

/** Notes the records that are left out, before the preview goes. */
export async function noteLeftOut(folder: string): Promise<void> {
  const keys: string[] = [];
  for await (const item of itemsAt(folder, await leftOutNumbers(folder))) keys.push(keyOf(item));
  if (keys.length > 0) await writeWhole(noteFile(folder), JSON.stringify(keys));
}

/**
 * Leaves out again what was noted.
 * @param items of the preview in all
 * @returns how many of the records are not there any more as they were
 */
export async function leaveOutNoted(folder: string, items: number): Promise<number> {
  const text = await readFile(noteFile(folder), "utf8").catch(() => "[]");
  const noted = new Set(JSON.parse(text) as string[]);
  if (noted.size === 0) return 0;
  const all = Array.from({ length: items }, (_, number) => number);
  const left: number[] = [];
  for await (const item of itemsAt(folder, all)) {
    if (item.record && noted.delete(keyOf(item))) left.push(item.number);
  }
  await leaveOut(folder, items, { shown: left, left });
  await rm(noteFile(folder), { force: true });
  return noted.size;
}

const noteFile = (folder: string) => `${folder}-left-out.json`;
