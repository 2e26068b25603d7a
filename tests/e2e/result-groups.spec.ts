import { cards, firstNumber, found, open, results, textOf, titles } from "./pages";
import { expect, type Locator, type Page, test } from "./test";

const QUERY = "emergent abilities";
const SEARCH = "/?q=emergent+abilities";

/** The headings that say where a way of matching begins. */
function groups(page: Page): Locator {
  return results(page).getByRole("heading", { level: 2 });
}

/** The line that sums up the ways of matching. */
function ways(page: Page): Locator {
  return page.getByRole("list", { name: "Ways of matching" }).getByRole("link");
}

test("the list says where each way of matching begins", async ({ page, request }) => {
  const { total, counts } = await (
    await request.get("/api/search", { params: { q: QUERY } })
  ).json();
  expect(counts.all + counts.some + counts.meaning).toBe(total);
  expect(Math.min(counts.all, counts.some, counts.meaning)).toBeGreaterThan(0);

  await open(page, `${SEARCH}&size=100`);
  expect(await found(page)).toBe(total);
  await expect(ways(page)).toHaveText([
    `${counts.all} with all words`,
    `${counts.some} with some`,
    `${counts.meaning} by meaning`,
  ]);
  await expect(groups(page).first()).toHaveText(`${counts.all} papers with all the words`);
  const first = results(page).getByRole("region", { name: "with all the words" });
  await expect(first.getByRole("article")).toHaveCount(Math.min(counts.all, 100));
  await expect(titles(page).first()).toHaveText(/abilities/i);
});

test("one way of matching can be looked at alone, and left again", async ({ page }) => {
  await open(page, SEARCH);
  const total = await found(page);
  const some = ways(page).filter({ hasText: "with some" });
  const papers = firstNumber(await textOf(some));
  await some.click();
  await expect(page).toHaveURL(`${SEARCH}&match=some`);
  await expect.poll(() => found(page)).toBe(papers);
  await expect(groups(page)).toHaveText([`${papers} papers with some of the words`]);
  await results(page).getByRole("link", { name: "show all ways of matching" }).click();
  await expect(page).toHaveURL(SEARCH);
  await expect.poll(() => found(page)).toBe(total);
  await results(page).getByRole("link", { name: "only these" }).first().click();
  await expect(page).toHaveURL(`${SEARCH}&match=all`);
});

test("where no paper has all the words, the list says so", async ({ page }) => {
  await open(page, "/?q=emergent+zzzxqv");
  await expect(groups(page).first()).toHaveText(
    /^\d+ papers with some of the words, none with all$/,
  );
});

test("one word is named", async ({ page }) => {
  await open(page, "/?q=emergence");
  await expect(groups(page).first()).toHaveText(/^\d+ papers with “emergence” in any form$/);
});

test("a page that begins within a group says so", async ({ page }) => {
  await open(page, `${SEARCH}&size=2`);
  await expect(groups(page).first()).not.toHaveText(/continued/);
  await open(page, `${SEARCH}&size=2&page=2`);
  await expect(groups(page).first()).toHaveText(/papers with all the words, continued$/);
});

test("a list without a query has no groups", async ({ page }) => {
  await open(page, "/?theme=emergence");
  await expect(cards(page)).toHaveCount(20);
  await expect(ways(page)).toHaveCount(0);
  for (const heading of await groups(page).all()) {
    await expect(heading).toHaveId(/^result-/);
  }
});

test("each result says why it is there", async ({ page }) => {
  await open(page, SEARCH);
  const why = cards(page).first().getByRole("group");
  await expect(why.getByText(/^Matches/)).toBeHidden();
  await why.getByText("Why?").click();
  await expect(why.getByText(/^Matches .*emergent.* in title/i)).toBeVisible();
  const shares = why.getByRole("table", { name: "Shares of the score" });
  const figures = await shares.locator(".why-share").allTextContents();
  const sum = figures.reduce((total, figure) => total + firstNumber(figure), 0);
  expect(Math.abs(sum - 100)).toBeLessThanOrEqual(figures.length);
  await expect(shares.getByRole("rowheader", { name: /^emergent$/i })).toBeVisible();
});

test("a paper that matches by meaning names what it is near to", async ({ page }) => {
  await open(page, `${SEARCH}&match=meaning`);
  const why = cards(page).first().getByRole("group");
  await why.getByText("Why?").click();
  await expect(why.getByText(/by meaning.*, near: \w/)).toBeVisible();
});

test("results that are not ranked have no reason to give", async ({ page }) => {
  await open(page, `${SEARCH}&sort=title`);
  await expect(cards(page)).not.toHaveCount(0);
  await expect(page.getByText("Why?")).toHaveCount(0);
});

test("w opens the reason of the result with the focus", async ({ page }) => {
  await open(page, SEARCH);
  await page.keyboard.press("j");
  await page.keyboard.press("w");
  await expect(
    cards(page)
      .first()
      .getByText(/^Matches/),
  ).toBeVisible();
  await page.keyboard.press("w");
  await expect(
    cards(page)
      .first()
      .getByText(/^Matches/),
  ).toBeHidden();
});

test("a misspelt search shows what was meant, and can be had as it is spelt", async ({ page }) => {
  await open(page, "/?q=emergent+quantzation");
  await expect(page.getByText(/^Showing results for/)).toContainText(
    "emergent quantization instead of “emergent quantzation”",
  );
  await expect(page.getByText("Did you mean")).toHaveCount(0);
  await expect(titles(page).filter({ hasText: "Quantization at Scale" })).toHaveCount(1);
  await page
    .getByRole("link", { name: "Search for “emergent quantzation” as it is spelt" })
    .click();
  await expect(page).toHaveURL("/?q=emergent+quantzation&literal=1");
  await expect(groups(page).first()).toHaveText(/none with all$/);
  await page.getByRole("link", { name: "Forgive misspellings again" }).click();
  await expect(page).toHaveURL("/?q=emergent+quantzation");
  await expect(titles(page).filter({ hasText: "Quantization at Scale" })).toHaveCount(1);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("groups are links and reasons open", async ({ page }) => {
    await page.goto(SEARCH);
    const why = cards(page).first().getByRole("group");
    await why.getByText("Why?").click();
    await expect(why.getByText(/^Matches/)).toBeVisible();
    await results(page).getByRole("link", { name: "only these" }).first().click();
    await expect(page).toHaveURL(`${SEARCH}&match=all`);
  });
});
