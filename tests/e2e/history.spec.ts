/** A selection lives in its address: Back, Forward, reload, other browsers and tabs. */
import { chips, count, facetValue, found, open, search, searchBox, titles } from "./pages";
import { expect, test, watchErrors } from "./test";

test("Back and Forward restore the list and the search box", async ({ page }) => {
  await open(page, "/");
  await search(page, "grokking");
  await expect(page).toHaveURL("/?q=grokking");
  const words = await titles(page).allTextContents();
  await facetValue(page, "Themes", "Interpretability").click();
  await expect(page).toHaveURL(/theme=interpretability/);
  await search(page, "circuits");
  await expect(page).toHaveURL(/q=circuits/);

  await page.goBack();
  await expect(searchBox(page)).toHaveValue("grokking");
  await expect(chips(page)).toContainText("theme: Interpretability");
  await page.goBack();
  await expect(searchBox(page)).toHaveValue("grokking");
  await expect(titles(page)).toHaveText(words);
  await page.goBack();
  await expect(searchBox(page)).toHaveValue("");
  await expect(count(page)).toHaveText("200 papers");
  await page.goForward();
  await expect(searchBox(page)).toHaveValue("grokking");
  await expect(titles(page)).toHaveText(words);
});

test("reload, and the address in another browser, show the same", async ({ page, browser }) => {
  await open(page, "/");
  await search(page, "emergent models");
  await expect(page).toHaveURL("/?q=emergent+models");
  await facetValue(page, "Themes", "Emergence").click();
  await expect(page).toHaveURL(/theme=emergence/);
  await page.getByRole("combobox", { name: "Sort by" }).selectOption("Title");
  await expect(page).toHaveURL(/sort=title/);
  const [shown, total] = [await titles(page).allTextContents(), await found(page)];

  await page.reload();
  await expect(titles(page)).toHaveText(shown);

  const elsewhere = await browser.newContext();
  const errors = watchErrors(elsewhere);
  const other = await elsewhere.newPage();
  await other.goto(page.url());
  await expect(titles(other)).toHaveText(shown);
  await expect(searchBox(other)).toHaveValue("emergent models");
  expect(await found(other)).toBe(total);
  expect(errors).toEqual([]);
  await elsewhere.close();
});

test("two tabs hold two selections", async ({ page, context }) => {
  await open(page, "/?q=grokking");
  const other = await context.newPage();
  await open(other, "/");
  await search(other, "quantization");
  await expect(other).toHaveURL("/?q=quantization");
  await page.bringToFront();
  await facetValue(page, "Themes", "Emergence").click();
  await expect(page).toHaveURL("/?q=grokking&theme=emergence");
  await expect(other).toHaveURL("/?q=quantization");
});
