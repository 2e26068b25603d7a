/** Which records of a preview are left out: a byte for each item, and how many of each kind. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Becomes, PreviewFilter } from "@/lib/ingest/import-state";
import { writeWhole } from "../imports/folder";
import type { LeftOut } from "../left-out";
import { itemsAt, numbersOf } from "./item-store";

const KINDS = ["new", "merged", "repeated", "unchanged"] as const;

/** What a person wants of some items: of the shown ones, or of all that pass a filter. */
export type Choice =
  /** Of the shown ones, those in `left` are left out, and the others are not. */
  { shown: number[]; left: number[] } | { all: PreviewFilter; out: boolean };

/** @param items of the preview in all */
export async function leaveOut(folder: string, items: number, choice: Choice): Promise<void> {
  const marks = new Uint8Array(items);
  marks.set((await marksIn(folder)).subarray(0, items));
  const before = marks.slice();
  if ("all" in choice) {
    const numbers = await numbersOf(folder, choice.all, items);
    for (const number of numbers) marks[number] = Number(choice.out);
  } else {
    const left = new Set(choice.left);
    for (const number of choice.shown) if (number < items) marks[number] = Number(left.has(number));
  }
  // A paper that is not wanted is not to come in by what says it once more.
  const firsts = await numbersOf(folder, "firsts", items);
  const repeated = await numbersOf(folder, "repeated", items);
  for (const [index, number] of repeated.entries()) {
    const first = firsts[index]!;
    if (marks[first] !== before[first]) marks[number] = marks[first]!;
  }
  const counts: Partial<Record<Becomes, number>> = {};
  for (const kind of KINDS) {
    const numbers = await numbersOf(folder, kind, items);
    counts[kind] = numbers.reduce((sum, number) => sum + marks[number]!, 0);
  }
  await writeWhole(marksFile(folder), marks);
  await writeWhole(countsFile(folder), JSON.stringify(counts));
}

export async function countLeftOut(folder: string): Promise<Record<Becomes, number>> {
  const none = { new: 0, merged: 0, repeated: 0, unchanged: 0 };
  const text = await readFile(countsFile(folder), "utf8").catch(() => "{}");
  return { ...none, ...(JSON.parse(text) as Partial<typeof none>) };
}

/** Of these items, those that are left out. */
export async function leftOutAmong(folder: string, numbers: number[]): Promise<Set<number>> {
  const marks = await marksIn(folder);
  return new Set(numbers.filter((number) => marks[number] === 1));
}

/** For storing: the records that are left out, by the place of their digest. */
export async function leftOutByDigest(folder: string): Promise<Map<string, LeftOut>> {
  const numbers = await leftOutNumbers(folder);
  const byDigest = new Map<string, Set<number>>();
  for await (const { record, path: place } of itemsAt(folder, numbers)) {
    if (!record) continue;
    const positions = byDigest.get(place) ?? new Set();
    byDigest.set(place, positions.add(record.position));
  }
  return byDigest;
}

/** The items that are left out, ascending. */
export async function leftOutNumbers(folder: string): Promise<number[]> {
  const marks = await marksIn(folder);
  return Array.from(marks.keys()).filter((number) => marks[number] === 1);
}

/** Empty where nothing was left out yet. */
async function marksIn(folder: string): Promise<Uint8Array> {
  return readFile(marksFile(folder)).catch(() => new Uint8Array());
}

const marksFile = (folder: string) => path.join(folder, "left-out.marks");
const countsFile = (folder: string) => path.join(folder, "left-out.json");
