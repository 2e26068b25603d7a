import { chips, count, facet, facetValue, firstNumber, found, menuButton, promised } from "./pages";
import { expect, test } from "./test";

test.use({ javaScriptEnabled: false });

test("a menu opens, and its ways are links", async ({ page }) => {
  await page.goto("/?theme=emergence");
  await menuButton(page, "Themes", "Interpretability").click();
  await page.getByRole("link", { name: /^Also this Interpretability/ }).click();
  await expect(page).toHaveURL("/?theme=emergence,interpretability");
  await facet(page, "Themes").getByRole("link", { name: "all", exact: true }).click();
  await expect(page).toHaveURL("/?theme=emergence&theme=interpretability");
});

test("the bars of the years are links", async ({ page }) => {
  await page.goto("/");
  const bar = facet(page, "Year").locator("[title^='2023: ']");
  const papers = firstNumber((await bar.getAttribute("title"))!.slice("2023: ".length));
  await bar.locator("a").click();
  await expect(page).toHaveURL("/?year=2023");
  await expect(count(page)).toHaveText(`${papers} of 200 papers`);
  await facet(page, "Year").getByRole("link", { name: "Clear years" }).click();
  await expect(page).toHaveURL("/");
});

test("all values of a facet are a page, to find, pick and apply", async ({ page }) => {
  await page.goto("/?theme=emergence");
  await facet(page, "Authors").getByRole("link", { name: "Show all authors" }).click();
  await expect(page).toHaveURL("/facets/author?theme=emergence");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Authors");
  await page.getByRole("searchbox", { name: "Find among the authors" }).fill("havl");
  await page.getByRole("searchbox", { name: "Find among the authors" }).press("Enter");
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
  await page.getByRole("checkbox", { name: /^Vladimír Havlík/ }).check();

  // What is picked stays while other values are looked for.
  await page.getByRole("searchbox", { name: "Find among the authors" }).fill("wei");
  await page.getByRole("button", { name: "Find authors" }).click();
  await expect(page.getByRole("checkbox", { name: /^Vladimír Havlík/ })).toBeChecked();
  await page.getByRole("button", { name: "Show papers" }).click();
  await expect(page).toHaveURL(/\?theme=emergence&author=vladimir-havlik-\w+$/);
  await expect(chips(page)).toContainText("author: Vladimír Havlík");
  expect(await found(page)).toBeGreaterThan(0);
});

test("picked values are any or all, and left out", async ({ page }) => {
  await page.goto("/facets/theme?q=model");
  await page.getByRole("checkbox", { name: /^Emergence/ }).check();
  await page.getByRole("checkbox", { name: /^Interpretability/ }).check();
  await page.getByRole("checkbox", { name: "not Quantization" }).check();
  await page.getByRole("button", { name: "Show papers" }).click();
  await expect(page).toHaveURL("/?q=model&theme=emergence,interpretability&not-theme=quantization");
  const any = await found(page);
  await page.goBack();
  await page.getByRole("radio", { name: "all of them" }).check();
  await page.getByRole("button", { name: "Show papers" }).click();
  await expect(page).toHaveURL(/theme=emergence&theme=interpretability/);
  expect(await found(page)).toBeLessThan(any);
});

test("long lists have pages", async ({ page }) => {
  await page.goto("/facets/keyword");
  const names = () => page.getByRole("main").locator(".facet-label").allTextContents();
  const first = await names();
  expect(first.length).toBe(200);
  await page.getByRole("button", { name: /more$/ }).click();
  await expect(page).toHaveURL(/page=2/);
  const second = await names();
  expect(second.filter((name) => first.includes(name))).toEqual([]);
  await page.getByRole("button", { name: "Previous" }).click();
  await expect(page).not.toHaveURL(/page=2/);
  expect(await names()).toEqual(first);
});

test.describe("a facet that there is not", () => {
  test.use({ expectedErrors: /status of 404/ });

  test("is said to be missing", async ({ page }) => {
    const response = await page.goto("/facets/colour");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
});

test("counts on the page are promises", async ({ page }) => {
  await page.goto("/?q=emergent");
  const papers = await promised(facetValue(page, "Themes", "Emergence"));
  await page.goto("/facets/theme?q=emergent");
  await expect(page.getByRole("checkbox", { name: `Emergence ${papers} papers` })).toBeVisible();
});
