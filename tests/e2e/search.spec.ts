import {
  cards,
  chips,
  count,
  found,
  open,
  results,
  search,
  searchBox,
  textOf,
  titles,
} from "./pages";
import { expect, test } from "./test";

test("words find papers, marked in title and text, and the count is announced", async ({
  page,
}) => {
  await open(page, "/");
  await expect(count(page)).toHaveText("200 papers");
  // Screen readers announce changes of a region they know: it must stay the same one.
  const announcer = await count(page).elementHandle();

  await search(page, "emergent abilities");

  await expect(page).toHaveURL("/?q=emergent+abilities");
  await expect(page).toHaveTitle(/“emergent abilities”/);
  await expect(count(page)).toHaveText(/^\d+ of 200 papers$/);
  expect(await announcer?.evaluate((element) => element.isConnected)).toBe(true);
  const first = cards(page).first();
  await expect(first.getByRole("heading")).toHaveText(/abilities/i);
  await expect(first.getByRole("heading").locator("mark").first()).toHaveText(
    /abilities|emergent/i,
  );
  await expect(first.locator("p mark").first()).toBeVisible();
});

test("words are found in any form", async ({ page }) => {
  await open(page, "/?q=quantize");
  await expect(titles(page).filter({ hasText: "Quantization at Scale" })).toHaveCount(1);
  await expect(titles(page).first().locator("mark")).toHaveText("Quantization");
});

test("a phrase is narrower than its words", async ({ page }) => {
  await open(page, "/?q=emergent+abilities");
  const words = await found(page);
  await search(page, '"emergent abilities"');
  await expect(page).toHaveURL(/q=%22emergent\+abilities%22/);
  await expect.poll(() => found(page)).toBeLessThan(words);
  for (const card of await cards(page).all()) {
    await expect(card.locator("mark").first()).toHaveText(/^emergent abilities$/i);
  }
});

test("a minus leaves papers out", async ({ page, request }) => {
  const withAll = async (q: string): Promise<number> =>
    (await (await request.get("/api/search", { params: { q } })).json()).counts.all;
  const [one, both] = [await withAll("emergence"), await withAll("emergence language")];
  expect(both).toBeGreaterThan(0);
  await open(page, "/");
  await search(page, "emergence -language");
  await expect(results(page).getByRole("link", { name: "with all words" })).toHaveText(
    `${one - both} with all words`,
  );
  await expect(titles(page).filter({ hasText: "Language" })).toHaveCount(0);
});

test("a selection without papers offers to drop what costs most", async ({ page }) => {
  await open(page, "/?q=grokking&theme=interpretability&year=2013");
  await expect(cards(page)).toHaveCount(0);
  const ways = results(page).getByRole("listitem").filter({ hasText: "there" });
  const wayOut = ways.filter({ hasText: "Without year: 2013" });
  const promise = /there (?:is|are) (\d+)/.exec(await textOf(wayOut))?.[1];
  await wayOut.getByRole("link").click();
  await expect(page).toHaveURL("/?q=grokking&theme=interpretability");
  await expect(count(page)).toHaveText(`${promise} of 200 papers`);
});

test("a selection without papers leads back to everything", async ({ page }) => {
  await open(page, "/?q=grokking&theme=interpretability&year=2013");
  await page.getByRole("link", { name: "start again with everything" }).click();
  await expect(page).toHaveURL("/");
  await expect(count(page)).toHaveText("200 papers");
  await expect(searchBox(page)).toHaveValue("");
});

test("words that find nothing lead to the themes nearest to them", async ({ page }) => {
  await open(page, "/?q=emergent+title:zzzxqv");
  await page.getByRole("link", { name: /^Emergence \(\d+\)$/ }).click();
  await expect(page).toHaveURL("/?theme=emergence");
  await expect(cards(page)).not.toHaveCount(0);
});

test("an unknown word is named, with one way back and themes to begin with", async ({ page }) => {
  await open(page, "/?q=zzzqqq");
  await expect(page.getByRole("heading", { name: "No paper has “zzzqqq”." })).toBeVisible();
  await expect(results(page).getByRole("link", { name: /^(Without|Start again)/ })).toHaveCount(1);
  await page.getByRole("link", { name: /^Emergence \(\d+\)$/ }).click();
  await expect(page).toHaveURL("/?theme=emergence");
});

test("the search box starts over with one button", async ({ page }) => {
  await open(page, "/?q=grokking");
  await page.getByRole("button", { name: "Clear the search" }).click();
  await expect(searchBox(page)).toHaveValue("");
  await expect(searchBox(page)).toBeFocused();
  await expect(page).toHaveURL("/");
  await expect(count(page)).toHaveText("200 papers");
});

test("a search cleared leaves the filters alone", async ({ page }) => {
  await open(page, "/?q=grokking&theme=interpretability");
  await page.getByRole("button", { name: "Clear the search" }).click();
  await expect(page).toHaveURL("/?theme=interpretability");
});

test("bad values in the address fall back to defaults", async ({ page }) => {
  await open(page, "/?page=abc&size=-3&sort=banana&year=soon&view=cube&has=wings&nonsense=1");
  await expect(count(page)).toHaveText("200 papers");
  await expect(cards(page)).toHaveCount(20);
  await expect(page.getByRole("combobox", { name: "Sort by" })).toHaveValue("newest");
  await expect(chips(page)).toHaveCount(0);
});

const HOSTILE = {
  "a script": `"><script>document.title = "taken"</script>`,
  "a picture with a handler": `<img src="x" onerror="document.title = 'taken'">`,
  "an entity": "&lt;b&gt;&amp;",
  "operators of the index": 'NEAR(emergent abilities, 3) AND title:( OR "* ^',
  "an unclosed quote": '"emergent',
  "operators alone": "- OR ( ) *",
  "a statement": `'; DROP TABLE "Paper"; --`,
  "control characters": "emergent\u0000\u0007 abilities",
  "a lone surrogate, as bytes": "%ED%A0%80 emergent",
  "another script": "創発 ظهور возникновение 🧠",
  "far too much": "emergent ".repeat(400),
};

for (const [name, query] of Object.entries(HOSTILE)) {
  test(`takes ${name} as text`, async ({ page }) => {
    const answer = await page.goto(`/?${new URLSearchParams({ q: query })}`);
    expect(answer?.status()).toBe(200);
    await expect(count(page)).toHaveText(/^[\d,]+ (of 200 )?papers$/);
    await expect(page).toHaveTitle(/Paper Atlas$/);
    await expect(page.locator("main").locator("script, img, b")).toHaveCount(0);
    await expect(chips(page).getByRole("link").first()).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test("what is typed with markup stays what was typed", async ({ page }) => {
  await open(page, "/");
  await search(page, `"><script>alert(1)</script>`);
  await expect(page).toHaveURL(/q=%22%3E%3Cscript%3E/);
  await expect(searchBox(page)).toHaveValue(`"><script>alert(1)</script>`);
});
