import { cards, open, titles } from "./pages";
import { expect, type Locator, type Page, test } from "./test";

function link(page: Page, index: number): Locator {
  return titles(page).nth(index).getByRole("link");
}

/** From the top of the window. */
async function top(locator: Locator): Promise<number> {
  return (await locator.boundingBox())!.y;
}

async function opened(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/papers\//);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
}

/** The result is where it was in the window, and has the focus. */
async function backAt(page: Page, index: number, before: number): Promise<void> {
  await expect(link(page, index)).toBeFocused();
  await expect.poll(async () => Math.abs((await top(link(page, index))) - before)).toBeLessThan(2);
}

test("Back from a paper leads to its result, where it was", async ({ page }) => {
  await open(page, "/?q=emergent");
  await link(page, 12).scrollIntoViewIfNeeded();
  const before = await top(link(page, 12));
  await link(page, 12).click();
  await opened(page);
  await page.goBack();
  await backAt(page, 12, before);
});

test.describe("after a reload", () => {
  test("Back leads there also when the paper was loaded anew", async ({ page }) => {
    await open(page, "/?q=emergent&page=2");
    await link(page, 9).scrollIntoViewIfNeeded();
    const before = await top(link(page, 9));
    await link(page, 9).click();
    await opened(page);
    await page.reload();
    await opened(page);
    await page.goBack();
    await expect(page).toHaveURL("/?q=emergent&page=2");
    await backAt(page, 9, before);
  });
});

test("j and k go on from the result that was opened", async ({ page }) => {
  await open(page, "/?q=emergent");
  for (let pressed = 0; pressed < 6; pressed += 1) await page.keyboard.press("j");
  await expect(link(page, 5)).toBeFocused();
  const before = await top(link(page, 5));
  await page.keyboard.press("o");
  await opened(page);
  await page.goBack();
  await backAt(page, 5, before);
  await page.keyboard.press("j");
  await expect(link(page, 6)).toBeFocused();
});

test("the same search opened anew starts at its top", async ({ page }) => {
  await open(page, "/?q=emergent");
  await link(page, 12).click();
  await opened(page);
  await page.getByRole("link", { name: /results for/ }).click();
  await expect(page).toHaveURL("/?q=emergent");
  await expect(cards(page)).toHaveCount(20);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect(link(page, 12)).not.toBeFocused();
});

test("Back from papers like one leads to that one", async ({ page }) => {
  await open(page, "/?q=emergent");
  const more = cards(page).nth(8).getByRole("link", { name: "More like this" });
  await more.scrollIntoViewIfNeeded();
  const before = await top(link(page, 8));
  await more.click();
  await expect(page).toHaveURL(/\?like=/);
  await page.goBack();
  await expect(page).toHaveURL("/?q=emergent");
  await backAt(page, 8, before);
});
