import { violations } from "./axe";
import { card, drawn, map } from "./map-page";
import { menuButton, open, PAGE_KINDS, searchBox } from "./pages";
import { expect, test } from "./test";

const SCREENS = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
};

/** The panels are the same on a phone; two of them, that they are so. */
const TOOLS = {
  desktop: ["regions", "area", "path", "contrast", "time", "picture", "data"],
  phone: ["regions", "time"],
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

    for (const tool of TOOLS[screen as keyof typeof TOOLS]) {
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
