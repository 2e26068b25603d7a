/** A latent space with the terms that span it, kept so that further texts can be placed in it. */
import { type StringTable, stringTable, textAt } from "@/lib/search/index/string-table";
import type { LatentSpace } from "@/lib/semantics/latent-space";
import type { Vocabulary } from "@/lib/semantics/vocabulary";

export interface LearntSpace extends Pick<LatentSpace, "dimensions" | "terms"> {
  vocabulary: Vocabulary;
}

/** The same in arrays. */
export interface SpaceTables extends Pick<LatentSpace, "dimensions" | "terms"> {
  vocabulary: Omit<Vocabulary, "keys" | "forms"> & { keys: StringTable; forms: StringTable };
}

export function spaceTables({ dimensions, terms, vocabulary }: LearntSpace): SpaceTables {
  const { keys, forms, ...numbers } = vocabulary;
  const tables = { keys: stringTable(keys), forms: stringTable(forms) };
  return { dimensions, terms, vocabulary: { ...numbers, ...tables } };
}

export function spaceOfTables({ dimensions, terms, vocabulary }: SpaceTables): LearntSpace {
  const { keys, forms, ...numbers } = vocabulary;
  const texts = (table: StringTable) =>
    Array.from({ length: table.starts.length - 1 }, (_, i) => textAt(table, i));
  return { dimensions, terms, vocabulary: { ...numbers, keys: texts(keys), forms: texts(forms) } };
}
