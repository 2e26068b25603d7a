/** What was learnt of all texts when all was computed, kept to compute it of the papers that come. */
import type { StringTable } from "@/lib/search/index/string-table";
import {
  type LearntSpace,
  type SpaceTables,
  spaceOfTables,
  spaceTables,
} from "@/lib/semantics/learnt-space";
import { LearntPhrases, type PhraseTables } from "@/lib/themes/learnt-phrases";
import { type Reader, readIndex } from "../search-parts";
import { writeIndex } from "./write-parts";
import type { Writer } from "./writer";

export interface Learnt {
  phrases: LearntPhrases;
  space: LearntSpace;
}

interface LearntTables {
  phrases: PhraseTables;
  labels: StringTable;
  space: SpaceTables;
}

export function storeLearnt(writer: Writer, { phrases, space }: Learnt): Promise<void> {
  const { tables: numbers, labels } = phrases;
  const tables = { phrases: numbers, labels, space: spaceTables(space) };
  return writeIndex(writer, "learnt", tables);
}

/** Undefined in a library that nothing was learnt of. */
export async function readLearnt(reader: Reader): Promise<Learnt | undefined> {
  const tables = await readIndex<LearntTables>(reader, "learnt");
  if (!tables) return undefined;
  const phrases = new LearntPhrases(tables.phrases, tables.labels);
  return { phrases, space: spaceOfTables(tables.space) };
}
