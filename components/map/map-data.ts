/** Fetches what the map draws, and keeps it while the page lives. */
import type { MapPaper, MapPapersAnswer, MapRegionsAnswer } from "@/lib/map/answer";
import { decodeMap, decodeSelection, decodeValues } from "@/lib/map/codec";
import type { MapPoints } from "@/lib/map/map";
import { gridOf, type PointGrid } from "@/lib/map/point-grid";
import { readSelection } from "@/lib/search/selection-url";
import { membersQuery } from "./members-query";

export interface MapData extends MapRegionsAnswer {
  points: MapPoints;
  grid: PointGrid;
}

let latest: MapData | undefined;

/** The map as it was last loaded, to show at once while it is checked. */
export function lastMap(): MapData | undefined {
  return latest;
}

/** The map as it is now; points are fetched again only when their version has changed. */
export async function loadMap(signal: AbortSignal): Promise<MapData> {
  const about: MapRegionsAnswer = await (await get("/api/map/regions", signal)).json();
  if (latest?.version !== about.version) {
    const answer = await get(`/api/map?v=${encodeURIComponent(about.version)}`, signal);
    const points = decodeMap(await answer.arrayBuffer());
    latest = { ...about, points, grid: gridOf(points) };
  }
  return latest;
}

/** Which points are of a selection; undefined for the whole library. */
export function lightingHref(selectionQuery: string): string | undefined {
  const query = membersQuery(readSelection(selectionQuery).selection);
  return query === "" ? undefined : `/api/map/selection?${query}`;
}

/** What colours mean that depend on a selection. */
export function coloursHref(by: string, version: string, selectionQuery: string): string {
  const members = membersQuery(readSelection(selectionQuery).selection);
  return `/api/map/colours?${new URLSearchParams({ by, v: version })}${members && `&${members}`}`;
}

/** What was asked before anybody waits for it. */
let ahead: { href: string; answer: Promise<Response> } | undefined;

/** Asks for an answer that `loadSelection` will soon want. */
export function askAhead(href: string): void {
  const answer = get(href);
  ahead = { href, answer };
  answer.catch(() => undefined);
}

/** One byte per point, 1 where the selection has the paper. */
export async function loadSelection(href: string, count: number, signal: AbortSignal) {
  const asked = ahead?.href === href ? ahead.answer : get(href, signal);
  ahead = undefined;
  const answer = await asked;
  signal.throwIfAborted();
  return decodeSelection(await answer.arrayBuffer(), count);
}

export async function loadColours(href: string, count: number, signal: AbortSignal) {
  const answer = await get(href, signal);
  return decodeValues(await answer.arrayBuffer(), count);
}

const papers = new Map<string, MapPaper>();

/** The paper of a point, from memory when it was looked at before. */
export function knownPaper(version: string, point: number): MapPaper | undefined {
  return papers.get(`${version}/${point}`);
}

export async function loadPaper(
  version: string,
  point: number,
  signal?: AbortSignal,
): Promise<MapPaper | undefined> {
  const known = knownPaper(version, point);
  if (known) return known;
  const answer: MapPapersAnswer = await (await get(`/api/map/papers?at=${point}`, signal)).json();
  for (const paper of answer.papers) papers.set(`${version}/${paper.index}`, paper);
  return knownPaper(version, point);
}

async function get(href: string, signal?: AbortSignal): Promise<Response> {
  const answer = await fetch(href, { signal: signal ?? null });
  if (!answer.ok) throw new Error(`${href} answered ${answer.status}`);
  return answer;
}
