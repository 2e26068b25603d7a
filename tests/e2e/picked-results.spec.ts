import { readFile } from "node:fs/promises";
import { cards, chips, open, results, search, textOf, titles } from "./pages";
import { expect, type Locator, type Page, test } from "./test";

function box(card: Locator): Locator {
  return card.getByRole("checkbox");
}

function bar(page: Page): Locator {
  return page.getByRole("region", { name: "Selected papers" });
}

function picked(page: Page): Locator {
  return page.locator(".pick-count");
}

test("papers are selected one by one or all at once, and let go", async ({ page }) => {
  await open(page, "/?q=emergent");
  await expect(bar(page)).toHaveCount(0);
  await box(cards(page).nth(1)).check();
  await expect(picked(page)).toHaveText("1 selected");
  await bar(page).getByRole("button", { name: "Select all on this page" }).click();
  await expect(picked(page)).toHaveText("20 selected");
  await box(cards(page).first()).uncheck();
  await expect(picked(page)).toHaveText("19 selected");
  await bar(page).getByRole("button", { name: "Clear" }).click();
  await expect(bar(page)).toHaveCount(0);
  await expect(results(page).getByRole("checkbox", { checked: true })).toHaveCount(0);
});

test("what is selected stays on other pages and after a reload, but not in another search", async ({
  page,
}) => {
  await open(page, "/?q=emergent");
  await box(cards(page).first()).check();
  await page.getByRole("link", { name: "Next →" }).click();
  await expect(page).toHaveURL("/?q=emergent&page=2");
  await box(cards(page).first()).check();
  await expect(picked(page)).toHaveText("2 selected");
  await page.reload();
  await expect(picked(page)).toHaveText("2 selected");
  await expect(box(cards(page).first())).toBeChecked();
  await search(page, "grokking");
  await expect(page).toHaveURL("/?q=grokking");
  await expect(bar(page)).toHaveCount(0);
  await page.goBack();
  await expect(picked(page)).toHaveText("2 selected");
});

test("several papers are saved together", async ({ page }) => {
  await open(page, "/?q=grokking");
  await box(cards(page).nth(0)).check();
  await box(cards(page).nth(1)).check();
  await bar(page).getByRole("button", { name: "Save", exact: true }).click();
  await expect(picked(page)).toHaveText("Saved 2 papers");
  await open(page, "/library");
  await expect(page.getByRole("status").filter({ hasText: "2 papers" })).toBeVisible();
});

test("several papers are copied as a Markdown list", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "/?q=grokking");
  const names = [await textOf(titles(page).nth(0)), await textOf(titles(page).nth(1))];
  await box(cards(page).nth(0)).check();
  await box(cards(page).nth(1)).check();
  await bar(page).getByRole("button", { name: "Copy as Markdown" }).click();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
  const items = lines.filter((line) => line.startsWith("- ["));
  expect(items).toHaveLength(2);
  for (const [at, name] of names.entries()) expect(items[at]).toContain(name);
});

test("what was found and what is selected is exported", async ({ page }) => {
  await open(page, "/?q=grokking");
  const download = async (act: () => Promise<void>) => {
    const waiting = page.waitForEvent("download");
    await act();
    const file = await waiting;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
  };
  const found = Number.parseInt(await textOf(results(page).getByRole("status").first()), 10);
  await results(page).getByRole("button", { name: "Export" }).first().click();
  const whole = page.getByRole("dialog", { name: "Export", exact: true });
  await expect(whole.getByRole("heading")).toHaveText(`Export ${found} papers`);
  const all = await download(() => whole.getByRole("link", { name: "JSON lines" }).click());
  expect(all.name).toBe("paper-atlas.jsonl");
  expect(all.text.trimEnd().split("\n")).toHaveLength(found);
  await page.keyboard.press("Escape");

  const name = await textOf(titles(page).nth(1));
  await box(cards(page).nth(1)).check();
  await bar(page).getByRole("button", { name: "Export" }).click();
  const one = await download(() => page.getByRole("button", { name: "CSV" }).click());
  expect(one.name).toBe("paper-atlas.csv");
  expect(one.text).toContain(name);
  expect(one.text.trimEnd().split("\r\n")).toHaveLength(2);
});

test("several papers are examples of what is wanted", async ({ page }) => {
  await open(page, "/?q=grokking&theme=interpretability");
  await box(cards(page).nth(0)).check();
  await box(cards(page).nth(1)).check();
  await bar(page).getByRole("link", { name: "More like these" }).click();
  await expect(page).toHaveURL(/\/\?theme=interpretability&like=[^&]+&like=[^&]+$/);
  await expect(
    page.getByRole("list", { name: "Example papers" }).getByRole("listitem"),
  ).toHaveCount(2);
  await expect(chips(page)).toContainText("Interpretability");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("papers can be selected without a pointer that hovers", async ({ page }) => {
    await open(page, "/?q=grokking");
    await box(cards(page).first()).tap();
    await expect(picked(page)).toHaveText("1 selected");
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBe(0);
  });
});
