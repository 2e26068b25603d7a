/**
 * What a reading understood, on the disk: items in packed pieces, and for each filter the numbers of
 * the items that pass it. A page of a preview of millions is read as fast as one of ten.
 */
import { appendFile, mkdir, open, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { PREVIEW_FILTERS, type PreviewFilter, type PreviewItem } from "@/lib/ingest/import-state";

const ITEMS_PER_PIECE = 100;
/** Numbers of a filter's index that are held back until they are written together. */
const NUMBERS_AT_ONCE = 4096;
const BYTES_PER_NUMBER = 4;

type Filter = Exclude<PreviewFilter, "all">;
/** For each repeated record, in their order: the first record of its paper. */
type Index = Filter | "firsts";

/** Writes a preview from its first item to its last. */
export class PreviewWriter {
  private piece: PreviewItem[] = [];
  private readonly held = new Map<Index, number[]>();
  readonly counts: Record<PreviewFilter, number> = {
    all: 0,
    new: 0,
    merged: 0,
    repeated: 0,
    unchanged: 0,
    problems: 0,
  };

  private constructor(private readonly folder: string) {}

  static async into(folder: string): Promise<PreviewWriter> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    return new PreviewWriter(folder);
  }

  async add(item: PreviewItem): Promise<void> {
    this.counts.all++;
    this.piece.push(item);
    for (const filter of filtersOf(item)) {
      this.counts[filter]++;
      await this.note(filter, item.number);
      if (filter === "repeated") await this.note("firsts", item.record?.sameAs ?? item.number);
    }
    if (this.piece.length >= ITEMS_PER_PIECE) await this.writePiece();
  }

  async end(): Promise<void> {
    if (this.piece.length > 0) await this.writePiece();
    for (const index of this.held.keys()) await this.writeNumbers(index);
  }

  private async note(index: Index, number: number): Promise<void> {
    const numbers = this.held.get(index) ?? [];
    numbers.push(number);
    this.held.set(index, numbers);
    if (numbers.length >= NUMBERS_AT_ONCE) await this.writeNumbers(index);
  }

  private async writePiece(): Promise<void> {
    const file = pieceFile(this.folder, this.piece[0]!.number);
    await writeFile(file, gzipSync(JSON.stringify(this.piece), { level: 1 }));
    this.piece = [];
  }

  private async writeNumbers(index: Index): Promise<void> {
    const numbers = Uint32Array.from(this.held.get(index) ?? []);
    this.held.delete(index);
    await appendFile(indexFile(this.folder, index), new Uint8Array(numbers.buffer));
  }
}

function filtersOf({ record, problems }: PreviewItem): Filter[] {
  const lost = problems.some(({ severity }) => severity !== "info");
  return [...(record ? [record.becomes] : []), ...(lost || !record ? ["problems" as const] : [])];
}

/** Items of a filter from position `from` on; none where there is no preview. */
export async function readItems(
  folder: string,
  filter: PreviewFilter,
  from: number,
  most: number,
): Promise<PreviewItem[]> {
  const numbers = await numbersOf(folder, filter, most, from);
  const items: PreviewItem[] = [];
  for await (const item of itemsAt(folder, numbers)) items.push(item);
  return items;
}

/** Items of these numbers, which ascend: no piece is read twice. */
export async function* itemsAt(folder: string, numbers: number[]): AsyncGenerator<PreviewItem> {
  let opened: { file: string; items: PreviewItem[] } | undefined;
  for (const number of numbers) {
    const file = pieceFile(folder, number);
    if (opened?.file !== file) opened = { file, items: await readPiece(file) };
    const item = opened.items[number % ITEMS_PER_PIECE];
    if (item) yield item;
  }
}

/** Numbers of items that pass a filter, ascending, from position `from` on; or the `firsts`. */
export async function numbersOf(
  folder: string,
  filter: PreviewFilter | "firsts",
  most: number,
  from = 0,
): Promise<number[]> {
  if (filter === "all") return Array.from({ length: most }, (_, index) => from + index);
  const handle = await open(indexFile(folder, filter)).catch(() => undefined);
  if (!handle) return [];
  try {
    const bytes = new Uint8Array(most * BYTES_PER_NUMBER);
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, from * BYTES_PER_NUMBER);
    return [...new Uint32Array(bytes.buffer, 0, Math.floor(bytesRead / BYTES_PER_NUMBER))];
  } finally {
    await handle.close();
  }
}

async function readPiece(file: string): Promise<PreviewItem[]> {
  try {
    return JSON.parse(gunzipSync(await readFile(file)).toString("utf8")) as PreviewItem[];
  } catch {
    return [];
  }
}

function pieceFile(folder: string, number: number): string {
  return path.join(folder, `items-${Math.floor(number / ITEMS_PER_PIECE)}.json.gz`);
}

function indexFile(folder: string, index: Index): string {
  const name = index === "firsts" ? index : PREVIEW_FILTERS.find((filter) => filter === index);
  return path.join(folder, `${name}.numbers`);
}
