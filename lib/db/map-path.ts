/** The chain of similar papers between two papers or themes. */
import type { MapPathAnswer, PathEnd, PathStep, PathStop } from "@/lib/map/answer";
import { centralNodes, type NeighbourGraph } from "@/lib/map/neighbour-graph";
import { parsePathEnd } from "@/lib/map/path-end";
import { steppingStones } from "@/lib/map/stepping-stones";
import { emptySelection } from "@/lib/search/selection";
import { onlyValue } from "@/lib/search/selection-edit";
import { database } from "./client";
import { selectedPoints } from "./map";
import { mapNeighbours } from "./neighbour-graph";

/** Papers that a theme stands for. */
const CENTRAL_PAPERS = 5;

/** An end that the library has, with its points: none where its papers are not on the map. */
interface KnownEnd extends PathEnd {
  points: number[];
}

/** An end that the library does not have. */
export class UnknownEnd extends Error {
  constructor(readonly end: Pick<PathEnd, "kind" | "id">) {
    super(`There is no ${end.kind} "${end.id}"`);
  }
}

/** Throws `UnknownEnd`. */
export async function readMapPath(from: string, to: string): Promise<MapPathAnswer> {
  const graph = await mapNeighbours();
  const [start, goal] = await Promise.all([knownEnd(graph, from), knownEnd(graph, to)]);
  const chain = steppingStones(graph, start.points, goal.points) ?? [];
  return { from: named(start), to: named(goal), stops: await readStops(chain) };
}

function named({ kind, id, label }: PathEnd): PathEnd {
  return { kind, id, label };
}

async function knownEnd(graph: NeighbourGraph, text: string): Promise<KnownEnd> {
  const { kind, id } = parsePathEnd(text);
  if (kind === "theme") {
    const theme = await database().theme.findUnique({ where: { id }, select: { label: true } });
    if (!theme) throw new UnknownEnd({ kind, id });
    const members = await selectedPoints(onlyValue(emptySelection(), "theme", id));
    return { kind, id, label: theme.label, points: centralNodes(graph, members, CENTRAL_PAPERS) };
  }
  const paper = await database().paper.findUnique({
    where: { slug: id },
    select: { title: true, point: { select: { index: true } } },
  });
  if (!paper) throw new UnknownEnd({ kind, id });
  return { kind, id, label: paper.title, points: paper.point ? [paper.point.index] : [] };
}

async function readStops(chain: number[]): Promise<PathStop[]> {
  const rows = await database().mapPoint.findMany({
    where: { index: { in: chain } },
    select: {
      index: true,
      paper: { select: { id: true, slug: true, title: true, publishedOn: true } },
    },
  });
  const papers = new Map(rows.map(({ index, paper }) => [index, paper]));
  const inOrder = chain.map((index) => papers.get(index)!);
  const steps = await readSteps(inOrder.map(({ id }) => id));
  return chain.map((index, i) => {
    const { slug, title, publishedOn } = inOrder[i]!;
    const step = steps[i];
    return { index, slug, title, ...(publishedOn && { publishedOn }), ...(step && { step }) };
  });
}

/** How each paper is like the one before it, as either of them has it; undefined for the first. */
async function readSteps(ids: number[]): Promise<(PathStep | undefined)[]> {
  const among = { in: ids };
  const links = await database().paperNeighbour.findMany({
    where: { paperId: among, neighbourId: among },
    select: { paperId: true, neighbourId: true, score: true, shared: true },
  });
  return ids.map((id, i) => {
    const before = ids[i - 1];
    const link = links.find(
      ({ paperId, neighbourId }) =>
        (paperId === before && neighbourId === id) || (paperId === id && neighbourId === before),
    );
    return link && { likeness: link.score, shared: JSON.parse(link.shared) as string[] };
  });
}
