import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOnly } from "axe-core";
import { card, drawn, map } from "./map-page";
import { menuButton, open, PAGE_KINDS, searchBox } from "./pages";
import { expect, type Page, test } from "./test";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Rules the page breaks, each with the elements that do. The dark scheme changes colours alone. */
async function violations(page: Page): Promise<string[]> {
  // Evaluated from outside, the source needs no exception from the page's security policy.
  await page.evaluate(AXE);
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

const SCREENS = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
};

for (const [screen, viewport] of Object.entries(SCREENS)) {
  test.describe(screen, () => {
    test.use({ viewport });

    for (const [kind, path] of Object.entries(PAGE_KINDS)) {
      test(`${kind} breaks no rule`, async ({ page }) => {
        await open(page, path);
        // Beside the list, the map shows only where there is room for both.
        if (kind.includes("map") || (kind === "split" && screen === "desktop")) await drawn(page);
        expect(await violations(page)).toEqual([]);
      });
    }

    test("open filters break no rule", async ({ page }) => {
      await open(page, PAGE_KINDS.results);
      for (const disclosure of await page.locator("details:is(.filters, .filters *)").all()) {
        await disclosure.evaluate((element) => element.setAttribute("open", ""));
      }
      expect(await violations(page)).toEqual([]);
    });

    test("all values of a facet break no rule", async ({ page }) => {
      await open(page, "/?theme=emergence,interpretability&not-theme=quantization&year=2022..2024");
      if (screen === "phone") await page.locator(".filters > summary").click();
      await menuButton(page, "Themes", "Emergence").click();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.getByRole("link", { name: "Show all themes" }).click();
      await expect(page.getByRole("dialog").getByRole("checkbox")).not.toHaveCount(0);
      expect(await violations(page)).toEqual([]);
    });

    test("open suggestions break no rule", async ({ page }) => {
      await open(page, "/");
      await searchBox(page).pressSequentially("emerg");
      await expect(page.getByRole("option")).not.toHaveCount(0);
      await searchBox(page).press("ArrowDown");
      expect(await violations(page)).toEqual([]);
    });

    for (const opener of ["Edit exact phrase “language models”", "Search syntax"]) {
      test(`what “${opener}” opens breaks no rule`, async ({ page }) => {
        await open(page, '/?q=scaling+"language models"+-survey');
        await page.getByRole("button", { name: opener }).click();
        await expect(page.getByRole("dialog")).toBeVisible();
        expect(await violations(page)).toEqual([]);
      });
    }

    test("a query tried in the help breaks no rule", async ({ page }) => {
      await open(page, "/help?q=scaling+-(survey+OR+title:review)+x:y");
      expect(await violations(page)).toEqual([]);
    });

    test("open disclosures of a paper break no rule", async ({ page }) => {
      await open(page, PAGE_KINDS.paper);
      for (const closed of await page.getByRole("main").locator("summary").all())
        await closed.click();
      expect(await violations(page)).toEqual([]);
    });

    for (const tool of ["regions", "area", "path", "contrast", "time", "picture", "data"]) {
      test(`the map's tool "${tool}" breaks no rule`, async ({ page }) => {
        await open(page, `/map?tool=${tool}`);
        await drawn(page);
        expect(await violations(page)).toEqual([]);
      });
    }

    test("a region of the map breaks no rule", async ({ page }) => {
      await open(page, "/map?tool=regions");
      await drawn(page);
      await page.getByRole("treeitem").first().press("ArrowRight");
      expect(await violations(page)).toEqual([]);
      await page.getByRole("treeitem").first().press("Enter");
      await expect(page.getByRole("heading", { name: "Central papers" })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test("an open card on the map breaks no rule", async ({ page }) => {
      await open(page, "/map");
      await drawn(page);
      await map(page).focus();
      await page.keyboard.press("ArrowRight");
      await expect(card(page)).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}

test.describe("apologies", () => {
  test.use({ expectedErrors: /status of 404/ });

  for (const path of ["/no/such/page", "/papers/no-such-paper", "/themes/no-such-theme"]) {
    test(`${path} breaks no rule`, async ({ page }) => {
      await open(page, path);
      expect(await violations(page)).toEqual([]);
    });
  }
});
