/**
 * Axe finds nothing in what opens on the pages, on a desktop and on a phone. It looks at every element,
 * several times: what opens anywhere is opened where little else is.
 */
import { card, drawn, map } from "./map-page";
import { menuButton, open, PAGE_KINDS, searchBox } from "./pages";
import { breaksNoRule, breaksNoRuleOn } from "./screens";
import { expect, test } from "./test";

test("open filters", async ({ page }) => {
  await open(page, `${PAGE_KINDS.results}&size=2`);
  for (const disclosure of await page.locator("details:is(.filters, .filters *)").all()) {
    await disclosure.evaluate((element) => element.setAttribute("open", ""));
  }
  await breaksNoRule(page);
});

test("the menu and all values of a facet", async ({ page }) => {
  await open(
    page,
    "/?theme=emergence,interpretability&not-theme=quantization&year=2022..2024&size=2",
  );
  await menuButton(page, "Themes", "Emergence").click();
  await breaksNoRuleOn(page, "desktop");
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Show all themes" }).click();
  await expect(page.getByRole("dialog").getByRole("checkbox")).not.toHaveCount(0);
  await breaksNoRule(page);
  await page.keyboard.press("Escape");
  await page.locator(".filters > summary").click();
  await menuButton(page, "Themes", "Emergence").click();
  await breaksNoRuleOn(page, "phone");
});

test("open suggestions", async ({ page }) => {
  await open(page, "/help");
  await searchBox(page).pressSequentially("emerg");
  await expect(page.getByRole("option")).not.toHaveCount(0);
  await searchBox(page).press("ArrowDown");
  await breaksNoRule(page);
  await expect(page.getByRole("option")).not.toHaveCount(0);
});

test("the editor of a chip, and the card of the syntax", async ({ page }) => {
  await open(page, '/?q=scaling+"language models"+-survey&theme=agents&size=2');
  for (const opener of ["Edit exact phrase “language models”", "Search syntax"]) {
    await page.getByRole("button", { name: opener }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await breaksNoRule(page);
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Escape");
  }
});

test("a query tried in the help", async ({ page }) => {
  await open(page, "/help?q=scaling+-(survey+OR+title:review)+x:y");
  await breaksNoRule(page);
});

test("open disclosures of a paper", async ({ page }) => {
  await open(page, PAGE_KINDS.paper);
  for (const closed of await page.getByRole("main").locator("summary").all()) await closed.click();
  await breaksNoRule(page);
});

for (const tool of ["area", "path", "contrast", "time", "picture", "data"]) {
  test(`the map's tool "${tool}"`, async ({ page }) => {
    await open(page, `/map?tool=${tool}`);
    await drawn(page);
    await breaksNoRuleOn(page, "desktop");
    // The panels are the same on a phone; this one and the regions, that they are so.
    if (tool === "time") await breaksNoRuleOn(page, "phone");
  });
}

test("the regions of the map, one unfolded, and what one is about", async ({ page }) => {
  await open(page, "/map?tool=regions");
  await drawn(page);
  await page.getByRole("treeitem").first().press("ArrowRight");
  await breaksNoRule(page);
  await page.getByRole("treeitem").first().press("Enter");
  await expect(page.getByRole("heading", { name: "Central papers" })).toBeVisible();
  await breaksNoRule(page);
});

test("an open card on the map", async ({ page }) => {
  await open(page, "/map");
  await drawn(page);
  for (const screen of ["desktop", "phone"] as const) {
    await map(page).focus();
    await page.keyboard.press("ArrowRight");
    await expect(card(page)).toBeVisible();
    await breaksNoRuleOn(page, screen);
    await expect(card(page)).toBeVisible();
  }
});
