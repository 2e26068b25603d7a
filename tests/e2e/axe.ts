/** What axe says against a page. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOnly } from "axe-core";
import type { Page } from "./test";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Rules the page breaks, each with the elements that do. The dark scheme changes colours alone. */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated from outside, the source needs no exception from the page's security policy.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  return [
    ...(await run(page, "light", { type: "tag", values: TAGS })),
    ...(await run(page, "dark", { type: "rule", values: ["color-contrast"] })),
  ];
}

async function run(page: Page, colorScheme: "light" | "dark", runOnly: RunOnly): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await recoloured(page);
  const { violations } = await page.evaluate(
    (runOnly): Promise<AxeResults> =>
      (window as never as { axe: typeof import("axe-core") }).axe.run({
        runOnly,
        resultTypes: ["violations"],
      }),
    runOnly,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${colorScheme}: ${id}: ${target} ${failureSummary}`),
  );
}

/** Colours change by transitions, which are short with reduced motion, and end with a later frame. */
async function recoloured(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    do {
      await frame();
      await frame();
    } while (document.getAnimations().some(({ playState }) => playState === "running"));
  });
}
