/** The map as it was stored before: what a new one keeps of it. */
import type { MapLayout } from "@/lib/map/layout";
import { NO_DOC } from "@/lib/search/index/merge-postings";
import { docsById } from "@/lib/search/index/stated-index-builder";
import { database } from "../client";

/** Papers that were not there when the map was laid out, up to which it keeps its places. */
const MOST_PLACED = 0.2;

export class OldMap {
  private constructor(
    /** Places in the order of the papers; NaN for those that the map does not have. */
    readonly layout: MapLayout,
    /** Papers that it does not have. */
    readonly newPapers: number,
    /** Those that were placed among the others after it was laid out. */
    readonly placed: number,
    private readonly isOfThisCode: boolean,
  ) {}

  /** @param isOfThisCode whether the code that laid it out is that which is running */
  static async read(
    ids: readonly number[],
    placed: number,
    isOfThisCode: boolean,
  ): Promise<OldMap> {
    const layout = {
      x: new Float32Array(ids.length).fill(Number.NaN),
      y: new Float32Array(ids.length).fill(Number.NaN),
    };
    const positions = docsById(Uint32Array.from(ids));
    let known = 0;
    // Lists instead of very many rows, each of which would be an object.
    const [lists] = await database().$queryRaw<Record<"ids" | "x" | "y", string>[]>`
      SELECT json_group_array(paperId) AS ids, json_group_array(x) AS x, json_group_array(y) AS y
      FROM MapPoint`;
    const [paperIds, x, y] = [lists!.ids, lists!.x, lists!.y].map(
      (list) => JSON.parse(list) as number[],
    );
    for (const [at, paperId] of paperIds!.entries()) {
      const i = positions[paperId] ?? NO_DOC;
      if (i === NO_DOC) continue;
      layout.x[i] = x![at]!;
      layout.y[i] = y![at]!;
      known++;
    }
    return new OldMap(layout, ids.length - known, placed, isOfThisCode);
  }

  /** Whether so many papers are placed among those that the map has, instead of all anew. */
  staysFor(count: number): boolean {
    const known = count - this.newPapers;
    return this.isOfThisCode && known > 0 && this.placed + this.newPapers <= MOST_PLACED * count;
  }
}
