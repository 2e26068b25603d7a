/** The map without a pointer: from paper to paper, from region to region, and as a tree. */
import { card, drawn, map, picture } from "./map-page";
import { open } from "./pages";
import { expect, type Page, test } from "./test";

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: "reduce" }));

const tree = (page: Page) => page.getByRole("tree", { name: "Regions and their papers" });
const focused = (page: Page) => tree(page).locator(":focus");
const panel = (page: Page) => page.getByRole("region", { name: "Regions", exact: true });

test("arrow keys go from paper to paper, Enter opens one", async ({ page }) => {
  await open(page, "/map");
  await drawn(page);
  await map(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect(card(page)).toBeVisible();
  const first = (await card(page).textContent())!;
  await page.keyboard.press("ArrowRight");
  await expect(card(page)).not.toHaveText(first);
  await page.keyboard.press("Escape");
  await expect(card(page)).toHaveCount(0);
  await page.keyboard.press("ArrowLeft");
  await expect(card(page)).toBeVisible();
  const title = (await card(page).textContent())!;
  await expect(page.locator("[aria-live=polite]").filter({ hasText: title })).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/papers\/.+/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
});

test("plus, minus and zero zoom", async ({ page }) => {
  await open(page, "/map");
  await drawn(page);
  const whole = await picture(page);
  await map(page).focus();
  await page.keyboard.press("+");
  await expect.poll(() => picture(page)).not.toBe(whole);
  await page.keyboard.press("0");
  await expect.poll(() => picture(page)).toBe(whole);
});

test("brackets read the regions aloud, each with what it lies in", async ({ page }) => {
  await open(page, "/map");
  await drawn(page);
  const whole = await picture(page);
  await map(page).focus();
  const said = (text: RegExp) => expect(page.getByText(text)).toHaveCount(1);
  await page.keyboard.press("]");
  await said(/^Region 1 of \d+: [^,]+, \d+ papers$/);
  await expect.poll(() => picture(page)).not.toBe(whole);
  await page.keyboard.press("]");
  await said(/^Region 2 of \d+: [^,]+, \d+ papers, inside [^,]+$/);
  await page.keyboard.press("[");
  await page.keyboard.press("[");
  await said(/^Region (\d+) of \1: /);
});

test("R opens the tree, which arrows walk and unfold", async ({ page }) => {
  await open(page, "/map");
  await drawn(page);
  await map(page).focus();
  await page.keyboard.press("r");
  await expect(focused(page)).toHaveAttribute("aria-posinset", "1");
  await expect(tree(page).locator("[tabindex='0']")).toHaveCount(1);
  await page.keyboard.press("ArrowRight");
  await expect(focused(page)).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("ArrowRight");
  await expect(focused(page)).toHaveAttribute("aria-level", "2");
  await page.keyboard.press("ArrowLeft");
  await expect(focused(page)).toHaveAttribute("aria-level", "1");
  await page.keyboard.press("ArrowLeft");
  await expect(focused(page)).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("End");
  const last = tree(page).getByRole("treeitem").last();
  await expect(last).toBeFocused();
  const name = (await tree(page).getByRole("treeitem").nth(1).textContent())!;
  await page.keyboard.press("Home");
  await page.keyboard.type(name.slice(0, 3));
  await expect(focused(page)).toHaveText(name);
  await page.keyboard.press("Escape");
  await expect(map(page)).toBeFocused();
});

test("a region without parts unfolds to its papers, which light on the map and open", async ({
  page,
}) => {
  await open(page, "/map?tool=regions");
  await drawn(page);
  await tree(page).getByRole("treeitem").last().focus();
  const names = () => picture(page, "names");
  await page.keyboard.press("ArrowRight");
  const paper = tree(page).locator("[data-point]").first();
  await expect(paper).toBeVisible();
  const dark = await names();
  await page.keyboard.press("ArrowRight");
  await expect(paper).toBeFocused();
  await expect.poll(names).not.toBe(dark);
  const title = (await paper.textContent())!;
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
});

test("a region tells what it is about, filters, and leads back to the tree", async ({ page }) => {
  await open(page, "/map?tool=regions");
  await drawn(page);
  const first = tree(page).getByRole("treeitem").first();
  await first.focus();
  const [label, size] = (await first.textContent())!.split(", ");
  await page.keyboard.press("Enter");
  const heading = panel(page).getByRole("heading", { name: label!, exact: true });
  await expect(heading).toBeFocused();
  await expect(page).toHaveURL(/outline=/);
  const inside = panel(page).getByRole("region", { name: "Regions in it" });
  await inside.getByRole("button").first().press("Enter");
  await expect(heading).toHaveCount(0);
  await panel(page).getByRole("button", { name: label!, exact: true }).press("Enter");
  await expect(heading).toBeFocused();

  const only = panel(page).getByRole("button", { name: "Only these papers" });
  await only.press("Enter");
  const count = size!.replace(" papers", "");
  await expect(map(page)).toHaveAccessibleName(`Topic map of 200 papers, ${count} selected`);
  await expect(page).toHaveURL(/[?&]region=/);
  await only.press("Enter");
  await expect(map(page)).toHaveAccessibleName("Topic map of 200 papers, 200 selected");

  await panel(page).getByRole("button", { name: "All regions" }).press("Enter");
  await expect(focused(page)).toHaveText((await first.textContent())!);
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Regions", exact: true })).toBeFocused();
});

test("an address leads to a region; an unknown one to the tree", async ({ page }) => {
  const { regions } = await (await page.request.get("/api/map/regions")).json();
  const { id, label } = regions.at(-1);
  await open(page, `/map?tool=regions&outline=${id}`);
  await expect(panel(page).getByRole("heading", { level: 3, name: label })).toBeVisible();
  await expect(panel(page).getByRole("link", { name: /as a list$/ })).toHaveAttribute(
    "href",
    `/?region=${id}`,
  );
  await open(page, "/map?tool=regions&outline=nowhere");
  await expect(tree(page)).toBeVisible();
});

test("has an equivalent in words", async ({ page }) => {
  await open(page, "/map?q=scaling");
  await drawn(page);
  const words = page.getByRole("navigation", { name: "The map in words" });
  await words.getByRole("button", { name: "Regions and papers as a tree" }).press("Enter");
  await expect(focused(page)).toHaveAttribute("aria-level", "1");
  await words.getByRole("link", { name: /selected papers as a list$/ }).press("Enter");
  await expect(page).toHaveURL("/?q=scaling");
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 } });

  test("the tree unfolds and a region opens in a narrow window", async ({ page }) => {
    await open(page, "/map?tool=regions");
    const first = tree(page).getByRole("treeitem").first();
    await first.locator("button").first().tap();
    await expect(first).toHaveAttribute("aria-expanded", "true");
    await first.locator("button").last().tap();
    await expect(panel(page).getByRole("heading", { level: 3 })).toBeVisible();
    const { width } = (await panel(page).boundingBox())!;
    expect(width).toBeLessThanOrEqual(320);
  });
});
