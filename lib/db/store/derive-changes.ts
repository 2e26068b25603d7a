/**
 * Brings what is computed of all papers up to date with those that changed, by what was learnt of
 * all when all was computed. Themes and the search index are as if all had been computed anew. What
 * depends on all texts at once is approximate until then: the frequencies of key phrases, the axes
 * of the latent space, the abbreviations of the library, the layout of the map and its regions.
 */
import { placeRows } from "@/lib/semantics/latent-space";
import { neighboursOfNew } from "@/lib/semantics/new-neighbours";
import { TermRows } from "@/lib/semantics/term-vectors";
import type { Taxonomy } from "@/lib/themes/theme";
import type { ChangedPapers } from "./changed-papers";
import { joinNeighbours } from "./join-neighbours";
import { joinPoints } from "./join-points";
import type { Learnt } from "./learnt";
import { noteLeftKeywords } from "./left-names";
import { storeThemes } from "./store-themes";
import { StoredTexts } from "./stored-texts";
import { StoredVectors, storeVectors } from "./stored-vectors";
import type { Writer } from "./writer";
import { readerOf } from "./writer-reader";

/** In a smaller library, all is computed anew: that takes seconds, and nothing is approximate. */
const FEWEST = 5_000;
/** And where more than this part of the papers has changed since all was. */
const MOST_CHANGED = 0.1;

/** Whether what was learnt of `learnt` papers is good enough for a library of `papers`. */
export function isSmallChange(
  changed: ChangedPapers,
  papers: number,
  learnt: number,
  fewest = FEWEST,
): boolean {
  const { present, gone } = changed;
  const grown = Math.abs(papers - learnt);
  const most = MOST_CHANGED * papers;
  return papers >= fewest && present.length + gone.length <= most && grown <= most;
}

/** Neighbours that are looked at for each new paper. */
const NEIGHBOURS = 15;

/** @returns how many papers were placed on the map */
export async function deriveChanges(
  writer: Writer,
  { present, gone }: ChangedPapers,
  { phrases, space }: Learnt,
  taxonomy: Taxonomy,
): Promise<number> {
  forget(writer, [...present, ...gone]);
  const texts = await StoredTexts.open(readerOf(writer), present);
  await storeThemes(writer, texts, taxonomy, phrases);

  const rows = new TermRows(space.vocabulary);
  for await (const text of texts.read()) rows.add(text);
  const joined = placeRows(rows.finish(), space);
  const known = new StoredVectors(writer, space.dimensions);
  const ids = Uint32Array.from([...texts.ids, ...known.ids]);
  const fresh = texts.ids.length;
  const table = neighboursOfNew(joined, space.dimensions, known, NEIGHBOURS);
  storeVectors(writer, texts.ids, joined, space.dimensions);
  await joinNeighbours(writer, { ids, table, fresh, space, papers: phrases.papers });
  return joinPoints(writer, ids, table, fresh);
}

/** What was computed of papers that changed, but for their places on the map. */
function forget(writer: Writer, ids: number[]): void {
  noteLeftKeywords(writer, ids);
  for (const [table, column] of [
    ["PaperTheme", "paperId"],
    ["PaperKeyword", "paperId"],
    ["PaperVector", "paperId"],
    ["PaperNeighbour", "paperId"],
    ["PaperNeighbour", "neighbourId"],
  ]) {
    writer.run(
      `DELETE FROM "${table}" WHERE ${column} IN (SELECT value FROM json_each(?))`,
      JSON.stringify(ids),
    );
  }
}
