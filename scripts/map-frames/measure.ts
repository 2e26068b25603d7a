/** How the map of a page moves: frames while it is zoomed and dragged, and what it takes to show. */
import { type Browser, chromium, type Page } from "playwright";
import { nearestPoint } from "@/lib/map/hit-test";
import { gridOf } from "@/lib/map/point-grid";
import { fitPoints } from "@/lib/map/viewport";
import { type Timing, timingOf } from "../bench/percentiles";
import { requireChromium } from "../chromium";
import type { InventedMap } from "./invented-map";

export interface MotionFigures extends Timing {
  /** Of frames, those that took longer than 20 ms: what is left are 50 a second or more. */
  late: number;
  /** Milliseconds of computing by the page for a frame: what a machine without other work takes. */
  work: number;
}

export interface MapFigures {
  points: number;
  regions: number;
  /** Milliseconds from the beginning of the page to the first points on it. */
  firstPicture: number;
  /** Longest tasks of the page in milliseconds, longest first. */
  longTasks: number[];
  motions: Record<string, MotionFigures>;
  /** Milliseconds to find the point nearest to a pointer. */
  hover: Timing;
}

const PANE = { width: 1280, height: 800 };
const LATE_MS = 20;
const HOVERS = 2_000;
const REACH = 16;

export function launch(): Promise<Browser> {
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({
    executablePath: requireChromium(),
    args: [...root, "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  });
}

/** @param led where the page's questions about the map are answered */
export async function measureMap(
  browser: Browser,
  page: { address: string; led: string },
  map: InventedMap,
  density: number,
): Promise<MapFigures> {
  const context = await browser.newContext({ viewport: PANE, deviceScaleFactor: density });
  const tab = await context.newPage();
  await tab.route(/\/api\/map(\?|\/)/, (route) => {
    const { pathname, search } = new URL(route.request().url());
    return route.continue({ url: `${page.led}${pathname}${search}` });
  });
  // The compiler names functions with a helper that a page does not have.
  await tab.addInitScript("globalThis.__name = (named) => named");
  await tab.addInitScript(watch);
  await tab.goto(`${page.address}/map`);
  await tab.waitForFunction(() => "firstPicture" in window, undefined, { timeout: 60_000 });
  const firstPicture = await tab.evaluate(() => Math.round(window.firstPicture!));
  await tab.waitForTimeout(2_000);
  const longTasks = await tab.evaluate(() => window.longTasks);
  const motions: MapFigures["motions"] = {};
  const session = await context.newCDPSession(tab);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const computed = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * metrics.find(({ name }) => name === "TaskDuration")!.value;
  };
  for (const motion of ["zoom in", "drag close", "zoom out", "drag"] as const) {
    await tab.waitForTimeout(500);
    const before = await computed();
    const frames = await framesOf(tab, motion);
    const work = Math.round((10 * ((await computed()) - before)) / frames.length) / 10;
    const late = frames.filter((frame) => frame > LATE_MS).length / frames.length;
    motions[motion] = { ...timingOf(frames), late, work };
  }
  await context.close();
  return {
    points: map.points.count,
    regions: map.about.regions.length,
    firstPicture,
    longTasks: longTasks.sort((a, b) => b - a).slice(0, 3),
    motions,
    hover: hoversOf(map),
  };
}

declare global {
  interface Window {
    firstPicture?: number;
    longTasks: number[];
  }
}

/** Runs in the page before its own scripts. */
function watch(): void {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(Math.round(duration));
  }).observe({ type: "longtask", buffered: true });
  const { putImageData } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.putImageData = function (...args: unknown[]) {
    (putImageData as (...args: unknown[]) => void).apply(this, args);
    if (this.canvas.isConnected) window.firstPicture ??= performance.now();
  };
}

/** Milliseconds between the frames of a motion of three seconds, one event a frame. */
function framesOf(tab: Page, motion: string): Promise<number[]> {
  return tab.evaluate(async (motion) => {
    const canvas = document.querySelectorAll("[role=application] canvas")[1]!;
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const at = (x: number, y: number) => ({
      ...{ bubbles: true, cancelable: true, view: window },
      ...{ clientX: left + width * x, clientY: top + height * y },
    });
    const move = (share: number) => {
      if (motion.startsWith("zoom")) {
        const deltaY = motion === "zoom in" ? -14 : 14;
        canvas.dispatchEvent(new WheelEvent("wheel", { ...at(0.45, 0.55), deltaY }));
      } else {
        const angle = share * 4 * Math.PI;
        const place = at(0.5 + 0.25 * Math.sin(angle), 0.5 + 0.25 * (Math.cos(angle) - 1));
        window.dispatchEvent(new MouseEvent("mousemove", place));
      }
    };
    if (motion.startsWith("drag")) canvas.dispatchEvent(new MouseEvent("mousedown", at(0.5, 0.5)));
    const frames: number[] = [];
    const begun = performance.now();
    let last = begun;
    while (last - begun < 3_000) {
      move((last - begun) / 3_000);
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const arrived = Math.max(now, performance.now());
      frames.push(arrived - last);
      last = arrived;
    }
    if (motion.startsWith("drag")) window.dispatchEvent(new MouseEvent("mouseup", at(0.5, 0.5)));
    return frames;
  }, motion);
}

function hoversOf({ points }: InventedMap): Timing {
  const grid = gridOf(points);
  const inset = 36;
  const insets = { left: inset, top: inset, right: inset, bottom: inset };
  const projection = fitPoints(points, PANE, insets);
  const times = Array.from({ length: HOVERS }, (_, i) => {
    const [px, py] = [(i * 997) % PANE.width, (i * 613) % PANE.height];
    const begun = performance.now();
    nearestPoint(grid, projection, px, py, REACH);
    return performance.now() - begun;
  });
  return timingOf(times);
}
