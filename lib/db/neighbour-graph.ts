/** The stored neighbours of all papers as a graph over the points of the map, kept in memory. */
import { type NeighbourGraph, neighbourGraph } from "@/lib/map/neighbour-graph";
import { database } from "./client";
import { perLibraryVersion } from "./library-version";

/** Papers whose neighbours are read at a time. */
const BATCH = 20_000;

export const mapNeighbours = perLibraryVersion(
  "map-neighbours",
  async (): Promise<NeighbourGraph> => {
    const points = await database().mapPoint.count();
    const links = await database().paperNeighbour.count();
    const from = new Uint32Array(links);
    const to = new Uint32Array(links);
    const likeness = new Float32Array(links);
    let read = 0;
    for (let first = 0; first < points; first += BATCH) {
      // A row per paper: a row per link would take ten times as long to hand over.
      const rows = await database().$queryRaw<{ point: number | bigint; links: string }[]>`
        SELECT m."index" AS point, group_concat(o."index" || ' ' || round(n.score, 4)) AS links
        FROM MapPoint m JOIN PaperNeighbour n ON n.paperId = m.paperId
          JOIN MapPoint o ON o.paperId = n.neighbourId
        WHERE m."index" >= ${first} AND m."index" < ${first + BATCH} GROUP BY m."index"`;
      for (const { point, links } of rows) {
        for (const link of links.split(",")) {
          const [neighbour, score] = link.split(" ");
          from[read] = Number(point);
          to[read] = Number(neighbour);
          likeness[read++] = Number(score);
        }
      }
    }
    return neighbourGraph(points, {
      from: from.subarray(0, read),
      to: to.subarray(0, read),
      likeness: likeness.subarray(0, read),
    });
  },
);
