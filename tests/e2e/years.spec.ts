import { chips, count, facet, facetValue, firstNumber, open, textOf, yearBar } from "./pages";
import { expect, type Locator, type Page, test } from "./test";

/** "2019–2023 · 123 papers" under the bars. */
function said(page: Page): Locator {
  return facet(page, "Year").locator(".year-said");
}

async function papersSaid(page: Page): Promise<number> {
  return firstNumber((await textOf(said(page))).split("·")[1]!);
}

function handle(page: Page, name: "First year" | "Last year"): Locator {
  return facet(page, "Year").getByRole("slider", { name });
}

async function drag(page: Page, from: number, to: number): Promise<void> {
  const end = await yearBar(page, to);
  const start = await yearBar(page, from);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, start.y);
  await page.mouse.move(end.x, end.y);
}

test("years are chosen by dragging over their bars", async ({ page }) => {
  await open(page, "/");
  await drag(page, 2022, 2024);
  await expect(said(page)).toContainText("2022–2024 · ");
  const papers = await papersSaid(page);
  await expect(page).toHaveURL("/");
  await page.mouse.up();
  await expect(page).toHaveURL("/?year=2022..2024");
  await expect(count(page)).toHaveText(`${papers} of 200 papers`);
  await expect(chips(page)).toContainText("year: 2022–2024");

  // The others are still there, with what they would have.
  const outside = await yearBar(page, 2025);
  await expect(said(page)).toContainText("2025 · ");
  const others = await papersSaid(page);
  expect(others).toBeGreaterThan(0);
  await page.mouse.click(outside.x, outside.y);
  await expect(page).toHaveURL("/?year=2025");
  await expect(count(page)).toHaveText(`${others} of 200 papers`);
  await page.goBack();
  await expect(handle(page, "Last year")).toHaveAttribute("aria-valuenow", "2024");
});

test("an end of the chosen years can be pulled", async ({ page }) => {
  await open(page, "/?year=2022..2024");
  const end = await yearBar(page, 2024);
  const before = await yearBar(page, 2023);
  const border = end.x + (end.x - before.x) / 2;
  await page.mouse.move(border, end.y);
  await page.mouse.down();
  await page.mouse.move(border - 3, end.y);
  await page.mouse.move(before.x, end.y);
  await page.mouse.up();
  await expect(page).toHaveURL("/?year=2022..2023");
});

test("Escape lets go of what is being dragged", async ({ page }) => {
  await open(page, "/?year=2022..2024");
  await drag(page, 2018, 2020);
  await expect(said(page)).toContainText("2018–2020");
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(handle(page, "First year")).toHaveAttribute("aria-valuenow", "2022");
  await expect(page).toHaveURL("/?year=2022..2024");
});

test("years are chosen by the keys of two handles", async ({ page }) => {
  await open(page, "/");
  const first = handle(page, "First year");
  const last = handle(page, "Last year");
  const oldest = Number(await first.getAttribute("aria-valuemin"));
  await expect(first).toHaveAttribute("aria-valuenow", String(oldest));
  await first.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
  await expect(first).toHaveAttribute("aria-valuenow", String(oldest + 3));
  await expect(first).toHaveAttribute("aria-valuetext", new RegExp(`^${oldest + 3}; .* papers?$`));
  await page.keyboard.press("Tab");
  await expect(last).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/?year=${oldest + 3}..2025`);
  await expect(last).toBeFocused();
  await expect(count(page)).toHaveText(`${await papersSaid(page)} of 200 papers`);
  await page.keyboard.press("Home");
  await expect(last).toHaveAttribute("aria-valuenow", String(oldest + 3));
  await page.keyboard.press("Escape");
  await expect(last).toHaveAttribute("aria-valuenow", "2025");
});

test("keys choose when no other follows", async ({ page }) => {
  await open(page, "/?year=2022..2024");
  await handle(page, "Last year").focus();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL("/?year=2022..2025");
});

test("a double click and a link bring all years back", async ({ page }) => {
  await open(page, "/?theme=emergence&year=2024");
  await facet(page, "Year").getByRole("link", { name: "Clear years" }).click();
  await expect(page).toHaveURL("/?theme=emergence");
  await open(page, "/?theme=emergence&year=2024..2025");
  const { x, y } = await yearBar(page, 2024);
  await page.mouse.dblclick(x, y);
  await expect(page).toHaveURL("/?theme=emergence");
  await expect(facetValue(page, "Themes", "Emergence")).toHaveAttribute("aria-current", "true");
});

test.describe("by touch", () => {
  test.use({ hasTouch: true });

  test("the first touch shows a year, the second chooses it", async ({ page }) => {
    await open(page, "/");
    await facet(page, "Year").locator("[data-year='2024'] a").tap();
    await expect(said(page)).toContainText("2024 · ");
    await expect(facet(page, "Year").locator("svg")).toHaveAttribute("data-armed", "true");
    const brush = (await facet(page, "Year").locator("svg").boundingBox())!;
    const touch = () => page.touchscreen.tap(brush.x + brush.width - 3, brush.y + 10);
    await touch();
    await expect(said(page)).toContainText("2026 · ");
    await expect(page).toHaveURL("/");
    await touch();
    await expect(page).toHaveURL("/?year=2026");
  });
});
