/** Merging papers on their pages, seeing what both say, and taking it back. */
import { violations } from "./axe";
import { test } from "./own-server";
import { open } from "./pages";
import { expect, type Page } from "./test";

const FIRST = "/papers/intriguing-properties-of-quantization-at-scale";

const sightings = (page: Page) => page.getByRole("region", { name: /^Seen/ }).getByRole("listitem");

test("two papers are compared, merged, seen in both places, and divided again", async ({
  page,
}) => {
  test.slow();
  const other = await anotherPaper(page);
  await open(page, FIRST);
  await expect(sightings(page)).toHaveCount(1);
  await page.getByText("Merge with another paper").click();
  await page.getByLabel(/^The other paper/).fill(other.title);
  await page.getByRole("button", { name: "Compare" }).click();
  const pair = page.getByRole("article");
  await expect(pair).toHaveCount(1);
  await expect(pair).toContainText(other.title);
  await expect(
    pair
      .getByRole("row", { name: /^Title/ })
      .locator("mark")
      .first(),
  ).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await pair.getByRole("button", { name: /^They are one paper/ }).click();
  await expect(page).toHaveURL(FIRST);
  await expect(sightings(page)).toHaveCount(2);
  await expect(page.getByRole("button", { name: /^This is another paper/ })).toHaveCount(2);
  expect(await violations(page)).toEqual([]);
  await page.goto(other.path);
  await expect(page).toHaveURL(FIRST);

  await open(page, "/decisions");
  const log = page.getByRole("region", { name: "Decided", exact: true });
  await expect(log).toContainText(other.title);
  await log.getByRole("button", { name: /^Undo/ }).click();
  await expect(log).toContainText("undone");
  expect(await violations(page)).toEqual([]);
  await page.goto(other.path);
  await expect(page).toHaveURL(other.path);
  await expect(sightings(page)).toHaveCount(1);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a decision can be made and taken back, too", async ({ page }) => {
    test.slow();
    await page.goto(FIRST);
    const other = await anotherPaper(page);
    await page.goto(`/decisions?paper=${FIRST.split("/").at(-1)}&with=${other.path}`);
    await page.getByRole("button", { name: /^They are one paper/ }).click();
    await expect(sightings(page)).toHaveCount(2);
    await page.getByRole("button", { name: /^Undo/ }).click();
    await expect(sightings(page)).toHaveCount(1);
  });
});

async function anotherPaper(page: Page): Promise<{ title: string; path: string }> {
  const { papers } = await (await page.request.get("/api/search?size=10")).json();
  const { title, slug } = papers.find(({ slug }: { slug: string }) => !FIRST.endsWith(slug));
  return { title, path: `/papers/${slug}` };
}
