import {
  cards,
  chips,
  count,
  facetValue,
  firstNumber,
  promised,
  searchBox,
  textOf,
  titles,
} from "./pages";
import { expect, test } from "./test";

test.use({ javaScriptEnabled: false });

test("the form searches and keeps the filters", async ({ page }) => {
  await page.goto("/?theme=emergence&sort=title");
  await searchBox(page).fill("quantization");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  const params = new URL(page.url()).searchParams;
  expect(params.get("theme")).toBe("emergence");
  expect(params.get("q")).toBe("quantization");
  await expect(searchBox(page)).toHaveValue("quantization");
  await expect(titles(page).filter({ hasText: "Quantization at Scale" })).toHaveCount(1);
});

test("facets, chips and exclusion are links", async ({ page }) => {
  await page.goto("/");
  const theme = facetValue(page, "Themes", "Quantization");
  const more = page.locator("summary").filter({ hasText: "more" }).first();
  if (!(await theme.isVisible())) await more.click();
  await page.goto("/?q=emergent");
  const emergence = facetValue(page, "Themes", "Emergence");
  const papers = await promised(emergence);
  await emergence.click();
  await expect(page).toHaveURL("/?q=emergent&theme=emergence");
  await expect(count(page)).toHaveText(`${papers} of 200 papers`);
  await chips(page)
    .getByRole("link", { name: /^Remove search: emergent, / })
    .click();
  await expect(page).toHaveURL("/?theme=emergence");
});

test("a button sorts", async ({ page }) => {
  await page.goto("/?theme=emergence");
  await page.getByRole("combobox", { name: "Sort by" }).selectOption("Oldest");
  await page.getByRole("button", { name: "Sort", exact: true }).click();
  await expect(page).toHaveURL("/?theme=emergence&sort=oldest");
  await expect(page.getByRole("combobox", { name: "Sort by" })).toHaveValue("oldest");
});

test("pages are links", async ({ page }) => {
  await page.goto("/");
  await page
    .getByRole("navigation", { name: "Pages" })
    .getByRole("link", { name: "Page 10" })
    .click();
  await expect(page).toHaveURL("/?page=10");
  await expect(cards(page)).toHaveCount(20);
});

test("a result opens its paper, with everything but the map", async ({ page }) => {
  await page.goto("/?q=quantization");
  await titles(page).getByRole("link", { name: "Intriguing Properties" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Intriguing Properties of Quantization at Scale",
  );
  await expect(page.getByRole("region", { name: "Where this record comes from" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Copy link" })).toBeHidden();
  await page.getByText("Themes, and why").scrollIntoViewIfNeeded();
  await page
    .getByRole("navigation", { name: "Results" })
    .getByRole("link", { name: /results for/ })
    .click();
  await expect(page).toHaveURL("/?q=quantization");
});

test("themes lead to their papers", async ({ page }) => {
  await page.goto("/themes");
  await page.getByRole("link", { name: "Emergence", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Emergence");
  const explore = page.getByRole("link", { name: /^Explore \d+ papers$/ });
  const papers = firstNumber(await textOf(explore));
  await explore.click();
  await expect(count(page)).toHaveText(`${papers} of 200 papers`);
});

test("the list is one link away from the views that need a script", async ({ page }) => {
  await page.goto("/?q=grokking&view=split");
  await expect(cards(page)).not.toHaveCount(0);
  await page.getByRole("navigation", { name: "View" }).getByRole("link", { name: "Map" }).click();
  await expect(page).toHaveURL("/?q=grokking&view=map");
  await page.getByRole("navigation", { name: "View" }).getByRole("link", { name: "List" }).click();
  await expect(page).toHaveURL("/?q=grokking");
});

test("the filters of a phone open and close", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  await expect(facetValue(page, "Themes", "Emergence")).toBeHidden();
  await page.getByText("Filters", { exact: true }).click();
  await facetValue(page, "Themes", "Emergence").click();
  await expect(page).toHaveURL("/?theme=emergence");
});

test("what needs a script is not offered", async ({ page }) => {
  await page.goto("/help");
  await expect(page.getByLabel("Colour theme")).toBeHidden();
  await expect(page.getByLabel("Single-key shortcuts")).toBeHidden();
});
