/** The index of suggestions: as it was written whole, and the labels that came or changed since. */
import { extendLabels, type LabelEntry } from "@/lib/search/suggest/extend-index";
import {
  ENTRY_KINDS,
  type EntryKind,
  type SuggestionIndex,
} from "@/lib/search/suggest/suggestion-index";
import { readJson } from "./json-part";
import { letOthersIn } from "./let-others-in";
import { type Reader, readIndex } from "./search-parts";

/** What became of labels since the index was written whole. */
interface JoinedLabels {
  /** Of what came, changed or is no more. */
  keys: string[];
  entries: LabelEntry[];
}

/** Undefined where no index is stored. */
export async function readSuggestions(client: Reader): Promise<SuggestionIndex | undefined> {
  const joined = await readJoinedLabels(client);
  const stored = await readIndex<SuggestionIndex>(client, "suggestions", ["joined"]);
  if (!stored || !joined) return stored;
  for (const kind of ENTRY_KINDS) {
    const { keys, entries } = joined[kind];
    stored[kind] = extendLabels(stored[kind], entries, keys);
    await letOthersIn();
  }
  return stored;
}

export async function readJoinedLabels(
  client: Reader,
): Promise<Record<EntryKind, JoinedLabels> | undefined> {
  const stored = await readIndex<Record<EntryKind, Uint8Array>>(client, "suggestions.joined");
  if (!stored) return undefined;
  const lists = ENTRY_KINDS.map((kind) => [kind, readJson<JoinedLabels>(stored[kind])]);
  return Object.fromEntries(lists) as Record<EntryKind, JoinedLabels>;
}
