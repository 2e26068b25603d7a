import {
  cards,
  chips,
  count,
  facet,
  facetValue,
  found,
  open,
  promised,
  search,
  searchBox,
  textOf,
  titles,
  use,
  yearBar,
} from "./pages";
import { expect, type Locator, type Page, test, watchErrors } from "./test";

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

test("pages lead through the whole list, each paper once", async ({ page }) => {
  await open(page, "/?size=100");
  const pages = page.getByRole("navigation", { name: "Pages" });
  const first = await titles(page).allTextContents();
  await pages.getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL("/?page=2&size=100");
  await expect(pages.getByRole("link", { name: "Page 2" })).toHaveAttribute("aria-current", "page");
  await expect(titles(page).first()).not.toHaveText(first[0]!);
  const second = await titles(page).allTextContents();
  expect(new Set([...first, ...second]).size).toBe(200);
  await expect(pages.getByRole("link", { name: "Next" })).toHaveCount(0);
  await pages.getByRole("link", { name: "Previous" }).click();
  await expect(titles(page)).toHaveText(first);
});

test("a page beyond the last one leads to the first and the last", async ({ page }) => {
  await open(page, "/?page=99");
  await expect(page.getByText("There is no page 99 here.")).toBeVisible();
  await expect(page.getByRole("link", { name: "the last, page 10" })).toHaveAttribute(
    "href",
    "/?page=10",
  );
  await page.getByRole("link", { name: "the first page" }).click();
  await expect(page).toHaveURL("/");
  await expect(cards(page)).toHaveCount(20);
});

test("the list can be sorted, and the address says how", async ({ page }) => {
  await open(page, "/");
  const sort = page.getByRole("combobox", { name: "Sort by" });
  const years = async () =>
    (await cards(page).locator(".meta-line").allTextContents())
      .map((line) => /\b(?:19|20)\d\d\b/.exec(line)?.[0] ?? "none")
      .slice(0, 10);

  await sort.selectOption("Oldest");
  await expect(page).toHaveURL("/?sort=oldest");
  await expect.poll(async () => (await years())[0]).toBe("2011");
  expect(await years()).toEqual((await years()).toSorted());

  await sort.selectOption("Most discussed");
  await expect(page).toHaveURL("/?sort=discussed");
  await expect(cards(page).first()).toContainText("comments");

  await sort.selectOption("Newest");
  await expect(page).toHaveURL("/");
  await expect(sort.getByRole("option", { name: "Relevance" })).toHaveCount(0);

  await sort.selectOption("Title");
  await expect(page).toHaveURL("/?sort=title");
  await expect
    .poll(async () => {
      const shown = await titles(page).allTextContents();
      return shown.every((title, i) => i === 0 || collator.compare(shown[i - 1]!, title) <= 0);
    })
    .toBe(true);
});

const collator = new Intl.Collator("en", { sensitivity: "base", ignorePunctuation: true });

test("after a page link the keyboard goes on from the head of the results", async ({ page }) => {
  await open(page, "/");
  await page.getByRole("link", { name: "Next" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/?page=2");
  await page.waitForFunction(() => document.activeElement?.className === "result-head");
  await page.keyboard.press("Tab");
  await expect(page.locator(".result-bar :focus")).toHaveCount(1);
});
