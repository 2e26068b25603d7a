import { cards, open, searchBox } from "./pages";
import { expect, type Page, test } from "./test";

function options(page: Page) {
  return page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
}

test.describe("suggestions", () => {
  test.beforeEach(async ({ page }) => {
    await open(page, "/help");
    await searchBox(page).pressSequentially("emerg");
    await expect(options(page)).not.toHaveCount(0);
  });

  test("open while typing and are walked through by arrows", async ({ page }) => {
    const box = searchBox(page);
    await expect(box).toHaveAttribute("aria-expanded", "true");
    await expect(box).toHaveAttribute("aria-controls", /.+/);
    await expect(box).not.toHaveAttribute("aria-activedescendant");
    const last = (await options(page).count()) - 1;

    await box.press("ArrowDown");
    await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
    const id = await options(page).first().getAttribute("id");
    await expect(box).toHaveAttribute("aria-activedescendant", id!);
    await box.press("ArrowDown");
    await expect(options(page).nth(1)).toHaveAttribute("aria-selected", "true");
    await expect(options(page).first()).toHaveAttribute("aria-selected", "false");
    await box.press("ArrowUp");
    await box.press("ArrowUp");
    await expect(box).not.toHaveAttribute("aria-activedescendant");
    await box.press("ArrowUp");
    await expect(options(page).nth(last)).toHaveAttribute("aria-selected", "true");
    await expect(box).toBeFocused();
    await expect(box).toHaveValue("emerg");
  });

  test("come in groups with a heading each", async ({ page }) => {
    const list = page.getByRole("listbox", { name: "Suggestions" });
    await expect(list.getByRole("group", { name: "Papers" })).toBeVisible();
    await expect(list.getByRole("group", { name: "Themes" }).getByRole("option")).toContainText([
      "Emergence",
    ]);
  });

  test("Enter opens the one that the arrows are on", async ({ page }) => {
    await searchBox(page).press("ArrowDown");
    const chosen = options(page).and(page.locator('[aria-selected="true"]'));
    await expect(chosen).toHaveText("Emergence");
    await searchBox(page).press("Enter");
    await expect(page).toHaveURL("/?theme=emergence");
    await expect(options(page)).toHaveCount(0);
  });

  test("Enter without arrows searches for what was typed", async ({ page }) => {
    await searchBox(page).press("Enter");
    await expect(page).toHaveURL("/?q=emerg");
  });

  test("Escape closes them, then leaves the box", async ({ page }) => {
    await searchBox(page).press("ArrowDown");
    await searchBox(page).press("Escape");
    await expect(options(page)).toHaveCount(0);
    await expect(searchBox(page)).toHaveAttribute("aria-expanded", "false");
    await expect(searchBox(page)).not.toHaveAttribute("aria-activedescendant");
    await expect(searchBox(page)).toHaveValue("emerg");
    await expect(searchBox(page)).toBeFocused();
    await searchBox(page).press("Escape");
    await expect(searchBox(page)).not.toBeFocused();
  });

  test("a click opens one", async ({ page }) => {
    const paper = options(page).filter({ hasText: "Emergent Abilities of Large Language Models" });
    await paper.click();
    await expect(page).toHaveURL("/papers/emergent-abilities-of-large-language-models");
  });

  test("go away with the focus", async ({ page }) => {
    await searchBox(page).press("Tab");
    await expect(options(page)).toHaveCount(0);
  });
});

test("a theme narrows what is selected; the text that led to it goes", async ({ page }) => {
  await open(page, "/?q=models&has=code&view=split");
  await searchBox(page).fill("emergence");
  await options(page)
    .filter({ hasText: /^Emergence$/ })
    .first()
    .click();
  await expect(page).toHaveURL("/?q=models&theme=emergence&has=code&view=split");
  await expect(searchBox(page)).toHaveValue("models");
});

test("on the map a theme is added to the map's selection", async ({ page }) => {
  await open(page, "/map?theme=scaling-laws");
  await searchBox(page).pressSequentially("emergence");
  await options(page)
    .filter({ hasText: /^Emergence$/ })
    .first()
    .click();
  await expect(page).toHaveURL("/map?theme=scaling-laws&theme=emergence");
  await expect(searchBox(page)).toHaveValue("");
});

test("a misspelt word still gets suggestions", async ({ page }) => {
  await open(page, "/");
  await searchBox(page).pressSequentially("quantizaton");
  await expect(options(page).filter({ hasText: /quantization/i })).not.toHaveCount(0);
});

test.describe("without an answer", () => {
  test.use({ expectedErrors: /status of 503/ });

  test("the search itself still works", async ({ page }) => {
    await page.route("**/api/suggest**", (route) => route.fulfill({ status: 503, body: "{}" }));
    await open(page, "/");
    const asked = page.waitForResponse("**/api/suggest**");
    await searchBox(page).pressSequentially("grokking");
    await asked;
    await searchBox(page).press("Enter");
    await expect(page).toHaveURL("/?q=grokking");
    await expect(cards(page)).not.toHaveCount(0);
  });
});
