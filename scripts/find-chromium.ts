import { existsSync } from "node:fs";
import { chromium } from "playwright";

/** The headless shell comes first: without a window to draw, the browser tests cost a quarter less. */
const USUAL_PLACES = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Path of a Chromium on this machine, the one that `CHROMIUM` names before all others. */
export function findChromium(): string | undefined {
  const places = [process.env.CHROMIUM, ...USUAL_PLACES, chromium.executablePath()];
  return places.find((place) => place && existsSync(place));
}
