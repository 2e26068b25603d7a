import { map as topicMap } from "./map-page";
import { cards, count, facet, firstNumber, found, open, textOf } from "./pages";
import { expect, test } from "./test";

test("lists every theme in its group, with definition and count", async ({ page, request }) => {
  await open(page, "/themes");
  const { facets } = await (await request.get("/api/search")).json();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(30);
  for (const { label, count } of facets.themes as { label: string; count: number }[]) {
    const heading = page.getByRole("heading", { level: 3, name: label, exact: true });
    const entry = page.getByRole("listitem").filter({ has: heading });
    await expect(entry).toContainText(count === 1 ? "1 paper" : `${count} papers`);
  }
  const quantization = page.getByRole("region", { name: "Efficiency" }).getByRole("listitem");
  await expect(quantization.filter({ hasText: "Quantization" })).toContainText(/\w+ \w+ \w+/);
});

test("a theme shows its definition, words, papers and place on the map", async ({ page }) => {
  await open(page, "/themes");
  await page.getByRole("link", { name: "Quantization", exact: true }).click();
  await expect(page).toHaveURL("/themes/quantization");
  await expect(page).toHaveTitle("Quantization · Paper Atlas");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Quantization");
  await expect(page.locator(".page-lead")).toHaveText(/\w+/);

  const words = page.getByRole("region", { name: "The words that decide" }).getByRole("row");
  await expect(words.first()).toContainText(/quanti/i);
  const papers = page.getByRole("region", { name: "Papers" }).getByRole("article");
  const explore = page.getByRole("link", { name: /^Explore \d+ papers$/ });
  await expect(papers).toHaveCount(firstNumber(await textOf(explore)));
  await expect(
    page.getByRole("img", { name: /^The topic map with the \d+ papers on Quantization bright$/ }),
  ).toBeVisible();
});

test("a theme leads to its papers, beside the map too", async ({ page }) => {
  await open(page, "/themes/emergence");
  const explore = page.getByRole("link", { name: /^Explore \d+ papers$/ });
  const papers = firstNumber(await textOf(explore));
  await explore.click();
  await expect(page).toHaveURL("/?theme=emergence");
  expect(await found(page)).toBe(papers);
  await page.goBack();
  await page.getByRole("link", { name: "Beside the map" }).click();
  await expect(page).toHaveURL("/?theme=emergence&view=split");
  await expect(topicMap(page)).toHaveAccessibleName(/, \d+ selected$/);
  await expect(cards(page)).toHaveCount(20);
});

test("a theme names the themes it comes with, by the papers they share", async ({ page }) => {
  await open(page, "/themes/quantization");
  const others = facet(page, "Often together with").getByRole("listitem");
  const shared = firstNumber((await textOf(others.first())).replace(/^.*?(\d+ papers?)$/, "$1"));
  await others.first().getByRole("link").click();
  await expect(page).toHaveURL(/\/themes\/(?!quantization)/);
  const other = page.url().split("/").at(-1);
  await open(page, `/?theme=quantization&theme=${other}`);
  await expect(count(page)).toHaveText(`${shared} of 200 papers`);
});

test.describe("an unknown theme", () => {
  test.use({ expectedErrors: /status of 404/ });

  test("is a 404 that leads to all themes", async ({ page }) => {
    const answer = await page.goto("/themes/no-such-theme");
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("No theme by this name.");
    await page.getByRole("link", { name: "all themes" }).click();
    await expect(page).toHaveURL("/themes");
  });
});
