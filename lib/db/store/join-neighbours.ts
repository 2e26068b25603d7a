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
  score: number;
  shared: string;
}

export async function joinNeighbours(writer: Writer, joining: Joining): Promise<void> {
  const { ids, fresh } = joining;
  const terms = await termsOfThose(writer, joining);
  const reverse = new Map<number, Map<number, Relation>>();
  for (let i = 0; i < fresh; i++) {
    const related = relatedTo(terms.vectors, terms.table, i, MOST_RELATED, WEAK);
    for (const [rank, { index, score }] of related.entries()) {
      const neighbourId = terms.ids[index]!;
      const shared = JSON.stringify(sharedTerms(terms.vectors, i, index));
      writer.insert("PaperNeighbour", { paperId: ids[i]!, rank, neighbourId, score, shared });
      if (index < fresh) continue;
      const others = reverse.get(neighbourId) ?? new Map<number, Relation>();
      reverse.set(neighbourId, others.set(ids[i]!, { score, shared }));
    }
  }
  for (const [paperId, others] of reverse) addReverse(writer, paperId, others);
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

/** Puts papers among the related ones of another, where they belong to the best. */
function addReverse(writer: Writer, paperId: number, others: Map<number, Relation>): void {
  const known = writer.all<Relation & { neighbourId: number }>(
    "SELECT neighbourId, score, shared FROM PaperNeighbour WHERE paperId = ? ORDER BY rank",
    paperId,
  );
  const best = [...known, ...[...others].map(([neighbourId, one]) => ({ neighbourId, ...one }))]
    .sort((a, b) => b.score - a.score || a.neighbourId - b.neighbourId)
    .slice(0, MOST_RELATED);
  writer.run("DELETE FROM PaperNeighbour WHERE paperId = ?", paperId);
  for (const [rank, { neighbourId, score, shared }] of best.entries()) {
    writer.insert("PaperNeighbour", { paperId, rank, neighbourId, score, shared });
  }
}
