/** Where things stand on the pages, by role and name, for all tests. */
import { expect, type Locator, type Page } from "./test";

/** Every kind of page, with something on it. */
export const PAGE_KINDS = {
  explore: "/",
  results: "/?q=emergent+abilities&theme=scaling-laws",
  "no results": "/?q=zzzxqv&theme=quantization",
  split: "/?view=split&q=grokking",
  "map view": "/?view=map",
  map: "/map",
  paper: "/papers/intriguing-properties-of-quantization-at-scale",
  themes: "/themes",
  theme: "/themes/emergence",
  library: "/library",
  decisions: "/decisions?paper=intriguing-properties-of-quantization-at-scale&with=grokking",
  import: "/import",
  help: "/help",
  formats: "/help/formats",
  "facet page": "/facets/theme?q=emergent&theme=emergence&not-theme=quantization",
} as const;

/** Goes to a page and waits until React listens to its header, which every page has. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForFunction(() => {
    const input = document.querySelector('[role="combobox"]');
    return input !== null && Object.keys(input).some((key) => key.startsWith("__reactProps"));
  });
  // What listens to keys everywhere does so once the page has been painted.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  );
}

export function searchBox(page: Page): Locator {
  return page.getByRole("combobox", { name: "Search papers" });
}

export async function search(page: Page, query: string): Promise<void> {
  await searchBox(page).fill(query);
  await searchBox(page).press("Enter");
}

export function results(page: Page): Locator {
  return page.getByRole("region", { name: "Results" });
}

export function cards(page: Page): Locator {
  return results(page).getByRole("article");
}

export function titles(page: Page): Locator {
  return cards(page).getByRole("heading");
}

/** The announced count: "29 of 200 papers". */
export function count(page: Page): Locator {
  return results(page).getByRole("status").first();
}

/** Papers found, as announced. */
export async function found(page: Page): Promise<number> {
  return firstNumber(await textOf(count(page)));
}

export function chips(page: Page): Locator {
  return page.getByRole("list", { name: "Active filters" });
}

/** One part of the filters: "Themes", "Authors", … */
export function facet(page: Page, title: string): Locator {
  return page.getByRole("region", { name: title, exact: true });
}

/** The link of a facet's value, named by its label and its count. */
export function facetValue(page: Page, title: string, label: string): Locator {
  return facet(page, title).getByRole("link", { name: new RegExp(`^${label} [\\d,]+ papers?$`) });
}

/** Uses a value in one of the ways of its menu: "Only this", "Also this", … */
export async function use(page: Page, title: string, label: string, way: string): Promise<void> {
  await menuButton(page, title, label).click();
  await page.getByRole("link", { name: new RegExp(`^${way} ${label}`) }).click();
}

export function menuButton(page: Page, title: string, label: string): Locator {
  const name = `More ways to use ${label}`;
  return facet(page, title).getByRole("button", { name, exact: true });
}

/** A year's bar, with the brush over it that comes when a pointer moves. */
export async function yearBar(page: Page, year: number): Promise<{ x: number; y: number }> {
  const bar = facet(page, "Year").locator(`[title^='${year}: ']`);
  await bar.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await bar.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await expect(facet(page, "Year").locator("svg")).toHaveAttribute("data-armed", "true");
  return { x: x + width / 2, y: y + height / 2 };
}

/** Papers that a facet's link promises. */
export async function promised(value: Locator): Promise<number> {
  return firstNumber(await textOf(value.locator(".facet-count")));
}

export function firstNumber(text: string): number {
  return Number(/[\d,]+/.exec(text)?.[0].replaceAll(",", ""));
}

export async function textOf(locator: Locator): Promise<string> {
  return (await locator.textContent()) ?? "";
}
