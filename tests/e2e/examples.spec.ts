import { cards, open, searchBox, textOf, titles } from "./pages";
import { expect, type Locator, type Page, test } from "./test";

function examples(page: Page): Locator {
  return page.getByRole("list", { name: "Example papers" });
}

test("more like a result takes the place of the words and keeps the filters", async ({ page }) => {
  await open(page, "/?q=grokking&theme=interpretability&page=1");
  const title = await textOf(titles(page).first());
  await cards(page)
    .first()
    .getByRole("link", { name: `More like this “${title}”` })
    .click();
  await expect(page).toHaveURL(/^[^?]+\?theme=interpretability&like=[\w-]+$/);
  await expect(searchBox(page)).toHaveValue("");
  await expect(examples(page).getByRole("link")).toHaveText(`Remove Like: ${title}`);
  await examples(page).getByRole("link").click();
  await expect(page).toHaveURL("/?theme=interpretability");
  await expect(examples(page)).toHaveCount(0);
});

test("not like a result keeps the words", async ({ page }) => {
  await open(page, "/?q=emergent");
  const title = await textOf(titles(page).nth(2));
  await cards(page).nth(2).getByRole("link", { name: "Not like this" }).click();
  await expect(page).toHaveURL(/\?q=emergent&unlike=[\w-]+$/);
  await expect(searchBox(page)).toHaveValue("emergent");
  await expect(examples(page).getByRole("link")).toHaveText(`Remove Not like: ${title}`);
});

test("examples go along to the map and can be taken off there", async ({ page }) => {
  await open(page, "/?like=intriguing-properties-of-quantization-at-scale");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Map" }).click();
  await expect(page).toHaveURL("/map?like=intriguing-properties-of-quantization-at-scale");
  await examples(page)
    .getByRole("link", { name: /Like: Intriguing/ })
    .click();
  await expect(page).toHaveURL("/map");
});

test("a paper that is not there is named by its address", async ({ page }) => {
  await open(page, "/?like=no-such-paper");
  await expect(examples(page).getByRole("link")).toHaveText("Remove Like: no-such-paper");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("examples are links", async ({ page }) => {
    await page.goto("/?q=grokking");
    await cards(page).first().getByRole("link", { name: "More like this" }).click();
    await expect(page).toHaveURL(/\?like=/);
    await expect(examples(page).getByRole("link")).toHaveCount(1);
  });
});
