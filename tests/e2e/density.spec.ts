import { cards, open, textOf, titles } from "./pages";
import { expect, type Locator, type Page, test } from "./test";

function density(page: Page, name: string): Locator {
  return page.getByRole("navigation", { name: "Show" }).getByRole("link", { name });
}

test("the list shows titles alone, passages or whole abstracts", async ({ page }) => {
  await open(page, "/?q=emergent&theme=emergence");
  const names = await titles(page).allTextContents();
  await expect(density(page, "Titles and passages")).toHaveAttribute("aria-current", "true");
  const passages = await cards(page).first().boundingBox();
  const passage = await textOf(cards(page).first().locator(".result-snippet"));

  await density(page, "Titles only").click();
  await expect(page).toHaveURL("/?q=emergent&theme=emergence&show=titles");
  await expect(titles(page)).toHaveText(names);
  await expect(cards(page).locator(".result-snippet")).toHaveCount(0);
  const dense = await cards(page).first().boundingBox();
  expect(dense!.height).toBeLessThan(passages!.height / 2);

  await density(page, "Whole abstracts").click();
  await expect(page).toHaveURL("/?q=emergent&theme=emergence&show=abstracts");
  await expect(titles(page)).toHaveText(names);
  const abstract = cards(page).first().locator(".result-snippet");
  await expect.poll(async () => (await textOf(abstract)).length).toBeGreaterThan(passage.length);
  await expect(abstract.locator("mark").first()).toBeVisible();
});

test("the density goes along with a new search", async ({ page }) => {
  await open(page, "/?show=titles");
  await page.getByRole("combobox", { name: "Search papers" }).fill("grokking");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/?q=grokking&show=titles");
  await expect(cards(page).locator(".result-snippet")).toHaveCount(0);
});
