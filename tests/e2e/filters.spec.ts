import {
  cards,
  chips,
  count,
  facet,
  facetValue,
  open,
  promised,
  search,
  searchBox,
  textOf,
  titles,
  use,
  yearBar,
} from "./pages";
import { expect, type Locator, type Page, test } from "./test";

/** A promise, and what keeps it. */
function heldBack() {
  let resolve = () => {};
  const promise = new Promise<void>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}

/** Follows a facet's value and checks that the list keeps the promise of its count. */
async function choose(page: Page, value: Locator): Promise<number> {
  const papers = await promised(value);
  await value.click();
  await expect(value).toHaveAttribute("aria-current", "true");
  await expect(count(page)).toHaveText(`${papers} of 200 papers`);
  await expect(cards(page)).toHaveCount(Math.min(20, papers));
  return papers;
}

test("theme, year and source combine, each with the count it promised", async ({ page }) => {
  await open(page, "/");
  await choose(page, facetValue(page, "Themes", "Emergence"));
  await expect(page).toHaveURL("/?theme=emergence");
  const { x, y } = await yearBar(page, 2026);
  await page.mouse.click(x, y);
  await expect(page).toHaveURL("/?theme=emergence&year=2026");
  await choose(page, facetValue(page, "Source", "Hugging Face Papers"));
  const last = await choose(page, facetValue(page, "Themes", "Training dynamics"));

  const query = "theme=emergence&theme=training-dynamics&source=hugging-face-papers&year=2026";
  await expect(page).toHaveURL(`/?${query}`);
  await expect(chips(page).getByRole("listitem")).toHaveCount(5);
  for (const card of await cards(page).all()) await expect(card).toContainText("2026");
  const inAll = facetValue(page, "Themes", "Emergence");
  expect(await promised(inAll)).toBe(last);
  await expect(inAll).toHaveAttribute("aria-current", "true");
});

test("theme, author and venue combine with words", async ({ page }) => {
  await open(page, "/?q=emergent");
  await choose(page, facetValue(page, "Themes", "Emergence"));
  await choose(page, facetValue(page, "Venues", "arXiv.org Artificial Intelligence"));
  await facet(page, "Authors").getByRole("link", { name: "Show all authors" }).click();
  const dialog = page.getByRole("dialog", { name: "Authors" });
  await dialog.getByRole("searchbox").fill("havl");
  await dialog.getByRole("checkbox", { name: /^Vladimír Havlík/ }).check();
  await dialog.getByRole("button", { name: "Show 1 paper" }).click();
  await expect(page).toHaveURL(/author=vladimir-havlik/);
  await expect(titles(page)).toHaveText(["Why are LLMs' abilities emergent?"]);
});

test("a value can be left out", async ({ page }) => {
  await open(page, "/");
  const papers = await promised(facetValue(page, "Themes", "Emergence"));
  await use(page, "Themes", "Emergence", "Without this");
  await expect(page).toHaveURL("/?not-theme=emergence");
  await expect(count(page)).toHaveText(`${200 - papers} of 200 papers`);
  await expect(chips(page)).toContainText("not theme: Emergence");
});

test("a chip takes its filter off, and only that", async ({ page }) => {
  await open(page, "/?q=emergent&theme=emergence&year=2026");
  const chip = chips(page).getByRole("link", { name: /^Remove theme: Emergence/ });
  const without = /, (\d+) papers? without it/.exec(await textOf(chip))?.[1];
  await chip.click();
  await expect(page).toHaveURL("/?q=emergent&year=2026");
  await expect(count(page)).toHaveText(`${without} of 200 papers`);
  await expect(searchBox(page)).toHaveValue("emergent");
});

test("choosing a value again takes it back", async ({ page }) => {
  await open(page, "/?theme=emergence");
  await facetValue(page, "Themes", "Emergence").click();
  await expect(page).toHaveURL("/");
});

test("everything can be cleared at once", async ({ page }) => {
  await open(page, "/?q=emergent&theme=emergence&not-year=2026");
  await chips(page).getByRole("link", { name: "Clear all" }).click();
  await expect(page).toHaveURL("/");
  await expect(searchBox(page)).toHaveValue("");
  await expect(chips(page)).toHaveCount(0);
});

test("a new search keeps the filters and starts at the first page", async ({ page }) => {
  await open(page, "/?theme=emergence&page=2&sort=title");
  await search(page, "models");
  await expect(page).toHaveURL(/q=models/);
  const params = new URL(page.url()).searchParams;
  expect(Object.fromEntries(params)).toEqual({ q: "models", theme: "emergence", sort: "title" });
});

test("a theme on a result narrows the selection to it", async ({ page }) => {
  await open(page, "/?q=grokking");
  const tag = cards(page).first().getByRole("list", { name: "Themes" }).getByRole("link").first();
  const label = await textOf(tag);
  await tag.click();
  await expect(chips(page)).toContainText(`theme: ${label}`);
  await expect(page).toHaveURL(/q=grokking&theme=/);
});

test("what is typed before the page is ready stays", async ({ page }) => {
  const held = heldBack();
  await page.route(/\.js/, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto("/", { waitUntil: "commit" });
  await searchBox(page).fill("grokking");
  held.resolve();
  // The list of suggestions comes from what listens to the box.
  await expect(async () => {
    await searchBox(page).press("Alt+ArrowDown");
    await expect(page.getByRole("listbox", { name: "Suggestions" })).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(searchBox(page)).toHaveValue("grokking");
  await searchBox(page).press("Enter");
  await expect(page).toHaveURL("/?q=grokking");
});
