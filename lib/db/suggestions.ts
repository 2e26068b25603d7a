/** What the search box suggests: papers, themes, authors, key phrases and venues of the library. */
import type { Suggestion } from "@/lib/search/answer";
import { suggest } from "@/lib/search/suggest/suggest";
import { database } from "./client";
import { NO_VERSION, perLibraryVersion } from "./library-version";
import { quickReader } from "./quick-reader";
import { buildSuggestionIndex } from "./store/build-suggestion-index";
import { readSuggestions } from "./stored-suggestions";

const suggestionIndex = perLibraryVersion("suggestions", async (version) => {
  const current = version !== NO_VERSION;
  const stored = current ? await readSuggestions(quickReader) : undefined;
  return stored ?? (await buildSuggestionIndex(database()));
});

export async function suggestFor(text: string, limit: number): Promise<Suggestion[]> {
  return suggest(await suggestionIndex(), text, limit);
}
