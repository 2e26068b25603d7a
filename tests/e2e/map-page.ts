/** The map as a reader meets it: its parts by role and name, its ink, and where its papers lie. */
import type { MapPapersAnswer } from "@/lib/map/answer";
import { decodeMap } from "@/lib/map/codec";
import { fitPoints, toPixel } from "@/lib/map/viewport";
import { expect, type Locator, type Page } from "./test";

/** Pixels that the page keeps free around the fitted points. */
const INSETS = { left: 36, top: 56, right: 64, bottom: 36 };

export function map(page: Page): Locator {
  return page.getByRole("application", { name: /^Topic map of/ });
}

/** The card of the paper that is looked at. */
export function card(page: Page): Locator {
  return page.getByRole("region", { name: "Topic map" }).getByRole("heading", { level: 2 });
}

/** Waits until points and names are drawn. */
export async function drawn(page: Page): Promise<void> {
  await expect.poll(() => ink(page, "points")).toBeGreaterThan(20);
  await expect.poll(() => ink(page, "names")).toBeGreaterThan(20);
}

/** How many different colours a layer of the map has: 1 when it is blank. */
async function ink(page: Page, layer: "points" | "names"): Promise<number> {
  const canvas = map(page)
    .locator("canvas")
    .nth(layer === "points" ? 0 : 1);
  return canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const ctx = (element as HTMLCanvasElement).getContext("2d")!;
    return new Set(new Uint32Array(ctx.getImageData(0, 0, width, height).data.buffer)).size;
  });
}

/** A picture of a layer, to be compared with a later one. */
export function picture(page: Page, layer: "points" | "names" = "points"): Promise<string> {
  const canvas = map(page)
    .locator("canvas")
    .nth(layer === "points" ? 0 : 1);
  return canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL());
}

/** Where the pointer is on the name of a region. */
export async function nameOnMap(page: Page): Promise<{ x: number; y: number }> {
  const pane = (await map(page).boundingBox())!;
  for (const [x, y] of await inkedPlaces(page)) {
    const place = { x: pane.x + x, y: pane.y + y };
    await page.mouse.move(place.x, place.y);
    const cursor = await map(page).evaluate(async (stage) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await frame();
      await frame();
      return getComputedStyle(stage).cursor;
    });
    // On a paper it is a hand as well, but with a card.
    if (cursor === "pointer" && (await card(page).count()) === 0) return place;
  }
  throw new Error("No name of a region was found on the map.");
}

/** A place in the ink of the names' layer for each square of it that has any. */
function inkedPlaces(page: Page): Promise<[number, number][]> {
  return map(page)
    .locator("canvas")
    .nth(1)
    .evaluate((element) => {
      const SQUARE = 40;
      const { width, height } = element as HTMLCanvasElement;
      const ctx = (element as HTMLCanvasElement).getContext("2d")!;
      const { data } = ctx.getImageData(0, 0, width, height);
      const places = new Map<string, [number, number]>();
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          if (data[4 * (y * width + x) + 3] !== 255) continue;
          const square = `${Math.floor(x / SQUARE)} ${Math.floor(y / SQUARE)}`;
          places.set(square, [x / devicePixelRatio, y / devicePixelRatio]);
        }
      }
      return [...places.values()];
    });
}

/** The colour of a point, as red, green, blue and opacity. */
export async function colourOf(page: Page, point: Point): Promise<number[]> {
  const pane = (await map(page).boundingBox())!;
  return map(page)
    .locator("canvas")
    .first()
    .evaluate(
      (canvas, [x, y]) => {
        const ctx = (canvas as HTMLCanvasElement).getContext("2d")!;
        return [...ctx.getImageData(x * devicePixelRatio, y * devicePixelRatio, 1, 1).data];
      },
      [point.x - pane.x, point.y - pane.y] as const,
    );
}

export interface Point {
  index: number;
  slug: string;
  title: string;
  /** Place in the window. */
  x: number;
  y: number;
  /** Pixels to the next point. */
  room: number;
}

/** The papers of the whole map where they are drawn before anything is zoomed, loneliest first. */
export async function points(page: Page): Promise<Point[]> {
  const bytes = await (await page.request.get("/api/map")).body();
  const places = decodeMap(new Uint8Array(bytes));
  const { papers }: MapPapersAnswer = { papers: [] };
  for (let from = 0; from < places.count; from += 100) {
    const indices = Array.from({ length: Math.min(100, places.count - from) }, (_, i) => from + i);
    const answer = await page.request.get("/api/map/papers", {
      params: { at: indices.join(",") },
    });
    papers.push(...((await answer.json()) as MapPapersAnswer).papers);
  }
  const pane = (await map(page).boundingBox())!;
  const projection = fitPoints(places, pane, INSETS);
  const placed = papers.map(({ index, slug, title }) => {
    const [x, y] = toPixel(projection, places.x[index]!, places.y[index]!);
    return { index, slug, title, x: pane.x + x, y: pane.y + y };
  });
  return placed
    .map((point) => ({ ...point, room: roomAround(point, placed) }))
    .toSorted((a, b) => b.room - a.room);
}

function roomAround(point: { index: number; x: number; y: number }, all: (typeof point)[]): number {
  const others = all.filter(({ index }) => index !== point.index);
  return Math.min(...others.map(({ x, y }) => Math.hypot(x - point.x, y - point.y)));
}
