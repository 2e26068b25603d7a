import { card, drawn, map, picture, points } from "./map-page";
import { cards, count, facetValue, firstNumber, found, open, textOf } from "./pages";
import { expect, test } from "./test";

test("a result under the pointer lights its point", async ({ page }) => {
  await open(page, "/?view=split");
  await drawn(page);
  const dark = await picture(page, "names");
  await cards(page).first().hover();
  await expect.poll(() => picture(page, "names")).not.toBe(dark);
  await expect(card(page)).toHaveCount(0);
  await page.getByRole("banner").hover();
  await expect.poll(() => picture(page, "names")).toBe(dark);
});

test("a result with the focus lights its point", async ({ page }) => {
  await open(page, "/?view=split");
  await drawn(page);
  const dark = await picture(page, "names");
  await page.keyboard.press("j");
  await expect.poll(() => picture(page, "names")).not.toBe(dark);
});

test("a point under the pointer lights its result", async ({ page }) => {
  await open(page, "/?view=split&size=100");
  await drawn(page);
  const lonely = await points(page);
  const onThisPage = new Set(
    await cards(page).evaluateAll((all) => all.map((one) => one.getAttribute("data-point"))),
  );
  const point = lonely.find(({ index, room }) => room > 8 && onThisPage.has(String(index)))!;
  await page.mouse.move(point.x, point.y);
  await expect(card(page)).toHaveText(point.title);
  const lit = cards(page).and(page.locator("[data-lit]"));
  await expect(lit).toHaveCount(1);
  await expect(lit.getByRole("heading")).toHaveText(point.title);
  await page.getByRole("banner").hover();
  await expect(lit).toHaveCount(0);
});

test("list and map show one selection", async ({ page }) => {
  await open(page, "/?view=split");
  await drawn(page);
  await facetValue(page, "Themes", "Emergence").click();
  await expect(page).toHaveURL("/?theme=emergence&view=split");
  await expect(count(page)).toHaveText(/ of 200 papers$/);
  const total = await found(page);
  await expect(map(page)).toHaveAccessibleName(`Topic map of 200 papers, ${total} selected`);
  const shown = await map(page).getAttribute("aria-label");
  expect(firstNumber(shown!.split(",")[1]!)).toBe(total);
});

test("the views keep the selection and stand in the address", async ({ page }) => {
  await open(page, "/?q=emergent&theme=emergence");
  const total = await textOf(count(page));
  const view = page.getByRole("navigation", { name: "View" });
  await view.getByRole("link", { name: "Split" }).click();
  await expect(page).toHaveURL("/?q=emergent&theme=emergence&view=split");
  await drawn(page);
  await expect(cards(page)).toHaveCount(20);
  await view.getByRole("link", { name: "Map" }).click();
  await expect(page).toHaveURL("/?q=emergent&theme=emergence&view=map");
  await drawn(page);
  await expect(cards(page)).toHaveCount(0);
  await expect(count(page)).toHaveText(total);
  await page.getByRole("link", { name: "Fill the window" }).click();
  await expect(page).toHaveURL("/map?q=emergent&theme=emergence");
  await drawn(page);
  await page.goBack();
  await page.goBack();
  await expect(view.getByRole("link", { name: "Split" })).toHaveAttribute("aria-current", "true");
  await expect(cards(page)).toHaveCount(20);
});

test("without the room for both, the list is the current view", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "/?view=split");
  const view = page.getByRole("navigation", { name: "View" });
  await expect(view.locator("[aria-current]:visible")).toHaveText(["List"]);
});
