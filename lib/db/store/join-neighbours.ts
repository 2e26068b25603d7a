/** Related papers of papers that joined: theirs, and they among those of others. */
import type { LearntSpace } from "@/lib/semantics/learnt-space";
import type { NeighbourTable } from "@/lib/semantics/neighbour-table";
import { relatedTo } from "@/lib/semantics/related";
import { sharedTerms } from "@/lib/semantics/shared-terms";
import { TermRows } from "@/lib/semantics/term-vectors";
import { MOST_RELATED, WEAK } from "./store-map";
import { StoredTexts } from "./stored-texts";
import type { Writer } from "./writer";
import { readerOf } from "./writer-reader";

interface Joining {
  /** Ids of all papers, those that joined first. */
  ids: Uint32Array;
  /** A row for each of those that joined. */
  table: NeighbourTable;
  fresh: number;
  space: LearntSpace;
  /** Papers that the space was learnt from. */
  papers: number;
}

interface Relation {
  paperId: number;
  neighbourId: number;
  score: number;
  shared: string;
}

export async function joinNeighbours(writer: Writer, joining: Joining): Promise<void> {
  const { ids, fresh } = joining;
  const { vectors, table, ids: known } = await termsOfThose(writer, joining);
  const reverse: Relation[] = [];
  for (let i = 0; i < fresh; i++) {
    const paperId = ids[i]!;
    const related = relatedTo(vectors, table, i, MOST_RELATED, WEAK).map(({ index, score }) => {
      const neighbourId = known[index]!;
      const shared = JSON.stringify(sharedTerms(vectors, i, index));
      if (index >= fresh)
        reverse.push({ paperId: neighbourId, neighbourId: paperId, score, shared });
      return { paperId, neighbourId, score, shared };
    });
    writer.insertAll("PaperNeighbour", ranked(related));
  }
  addReverse(writer, reverse);
}

/** The term vectors of the new papers and of their neighbours, which are numbered after them. */
async function termsOfThose(writer: Writer, { ids, table, fresh, space, papers }: Joining) {
  const numbers = new Map<number, number>();
  const wanted: number[] = [];
  const number = (index: number) => {
    if (index < fresh) return index;
    const known = numbers.get(index);
    if (known !== undefined) return known;
    numbers.set(index, fresh + wanted.length);
    wanted.push(ids[index]!);
    return numbers.get(index)!;
  };
  const indices = table.indices.map((index, slot) =>
    table.scores[slot]! > 0 ? number(index) : index,
  );
  const all = [...ids.subarray(0, fresh), ...wanted];
  const texts = StoredTexts.inOrder(readerOf(writer), all);
  const rows = new TermRows(space.vocabulary);
  for await (const text of texts.read()) rows.add(text);
  const vectors = { ...rows.finish(), vocabulary: space.vocabulary, documents: papers };
  return { vectors, table: { ...table, indices }, ids: all };
}

/** Puts papers among the related ones of others, where they belong to the best. */
function addReverse(writer: Writer, reverse: readonly Relation[]): void {
  const least = leastScores(writer, [...new Set(reverse.map(({ paperId }) => paperId))]);
  const joining = new Map<number, Relation[]>();
  for (const one of reverse) {
    if (one.score < (least.get(one.paperId) ?? 0)) continue;
    joining.set(one.paperId, [...(joining.get(one.paperId) ?? []), one]);
  }
  for (const [paperId, others] of joining) {
    const known = writer.all<Relation>(
      `SELECT paperId, neighbourId, score, shared FROM PaperNeighbour
        WHERE paperId = ? ORDER BY rank`,
      paperId,
    );
    const best = [...known, ...others]
      .sort((a, b) => b.score - a.score || a.neighbourId - b.neighbourId)
      .slice(0, MOST_RELATED);
    const first = best.findIndex((one, rank) => one !== known[rank]);
    if (first === -1) continue;
    writer.run("DELETE FROM PaperNeighbour WHERE paperId = ? AND rank >= ?", paperId, first);
    writer.insertAll("PaperNeighbour", ranked(best).slice(first));
  }
}

/** What another paper must be related by at least, of those that have as many as are stored. */
function leastScores(writer: Writer, paperIds: readonly number[]): Map<number, number> {
  const rows = writer.all<{ paperId: number; least: number }>(
    `SELECT paperId, min(score) AS least FROM PaperNeighbour
      WHERE paperId IN (SELECT value FROM json_each(?)) GROUP BY paperId HAVING count(*) >= ?`,
    JSON.stringify(paperIds),
    MOST_RELATED,
  );
  return new Map(rows.map(({ paperId, least }) => [paperId, least]));
}

function ranked(best: readonly Relation[]) {
  return best.map(({ paperId, ...one }, rank) => ({ paperId, rank, ...one }));
}
