/** The order of the results, and their pages. */
import { cards, open, titles } from "./pages";
import { expect, test } from "./test";

const collator = new Intl.Collator("en", { sensitivity: "base", ignorePunctuation: true });

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

test("after a page link the keyboard goes on from the head of the results", async ({ page }) => {
  await open(page, "/");
  await page.getByRole("link", { name: "Next" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/?page=2");
  await page.waitForFunction(() => document.activeElement?.className === "result-head");
  await page.keyboard.press("Tab");
  await expect(page.locator(".result-bar :focus")).toHaveCount(1);
});
