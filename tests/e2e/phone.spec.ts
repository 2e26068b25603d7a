import { drawn, map } from "./map-page";
import { chips, count, facetValue, menuButton, open, promised } from "./pages";
import { expect, test } from "./test";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("the filters are a sheet behind a button", async ({ page }) => {
  await open(page, "/");
  const emergence = facetValue(page, "Themes", "Emergence");
  await expect(emergence).toBeHidden();
  await page.getByText("Filters", { exact: true }).tap();
  await expect(emergence).toBeVisible();
  await page.getByText("Show 200 papers").tap();
  await expect(emergence).toBeHidden();

  await page.getByText("Filters", { exact: true }).tap();
  const papers = await promised(emergence);
  await emergence.tap();
  await expect(page).toHaveURL("/?theme=emergence");
  await page.getByText(`Show ${papers} papers`).tap();
  await expect(count(page)).toHaveText(`${papers} of 200 papers`);
  await expect(chips(page)).toBeVisible();
});

test("the map fills the window", async ({ page }) => {
  for (const path of ["/map", "/?view=map"]) {
    await open(page, path);
    await drawn(page);
    expect((await map(page).boundingBox())?.height).toBeGreaterThan(844 / 2);
  }
});

test("a value can be left out without a pointer that hovers", async ({ page }) => {
  await open(page, "/");
  await page.getByText("Filters", { exact: true }).tap();
  await menuButton(page, "Themes", "Emergence").tap();
  await page.getByRole("link", { name: /^Without this Emergence/ }).tap();
  await expect(page).toHaveURL("/?not-theme=emergence");
});
