import { cards, count, open, results, search, searchBox, textOf, titles } from "./pages";
import { expect, type Page, test } from "./test";

const QUANTIZATION = "/papers/intriguing-properties-of-quantization-at-scale";

function provenance(page: Page) {
  return page.getByRole("region", { name: "Where this record comes from" });
}

test("says where every field comes from, by digest and lines", async ({ page }) => {
  await open(page, QUANTIZATION);
  await expect(page).toHaveTitle("Intriguing Properties of Quantization at Scale · Paper Atlas");
  const row = (field: string) =>
    provenance(page)
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name: field, exact: true }) });
  await expect(row("Title")).toContainText("Hugging Face Papers, lines 9–10");
  await expect(row("Title")).toContainText("AITopics, lines 8–12");
  await expect(row("Venue")).toContainText("Neural Information Processing Systems");
  await expect(row("Venue")).not.toContainText("Hugging Face");
  await expect(row("Date")).toContainText("in none of the sources");

  const sightings = page.getByRole("region", { name: "Seen 3 times" }).getByRole("listitem");
  await expect(sightings).toHaveCount(3);
  await expect(sightings.nth(2)).toContainText("004_732be4b1c19176b5.txt, lines 8–12");
  await expect(sightings.nth(2)).toContainText("“emergent property”");
});

test("shows where digests disagree, and why one was believed", async ({ page }) => {
  await open(page, QUANTIZATION);
  const conflict = provenance(page).getByRole("group").filter({ hasText: "says it differently" });
  const theirs = conflict.getByText("(Wei et al., 2022a)");
  await expect(theirs).toBeHidden();
  await conflict.getByText("1 source says it differently").click();
  await expect(theirs).toBeVisible();
  await expect(conflict.getByText("AITopics, lines 8–12")).toBeVisible();
  await expect(conflict).toContainText("The fullest abstract.");
  await expect(page.locator(".abstract")).not.toContainText("(Wei et al., 2022a)");
});

test("says which words put it into a theme", async ({ page }) => {
  await open(page, QUANTIZATION);
  const themes = page.getByRole("region", { name: "Themes, and why" });
  const quantization = themes.getByRole("group").filter({ hasText: "Quantization" }).first();
  await quantization.locator("summary").click();
  await expect(quantization.getByText("In the title")).toBeVisible();
  await expect(quantization.locator("q mark").first()).toHaveText("Quantization");
  await quantization.getByRole("link", { name: "How the theme is defined" }).click();
  await expect(page).toHaveURL("/themes/quantization");
});

test("names related papers and the words they share", async ({ page }) => {
  await open(page, QUANTIZATION);
  const related = page.getByRole("region", { name: "Related, and why" }).getByRole("listitem");
  await expect(related).not.toHaveCount(0);
  for (const paper of await related.all()) {
    await expect(paper.getByRole("link")).toHaveAttribute("href", /^\/papers\/.+/);
    await expect(paper.getByRole("paragraph")).toHaveText(/\w/);
  }
  const title = await textOf(related.first().getByRole("link"));
  await related.first().getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
});

test("key phrases and authors lead to their papers", async ({ page }) => {
  await open(page, "/papers/why-are-llms-abilities-emergent");
  await page.getByRole("region", { name: "Key phrases" }).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/\?keyword=/);
  await expect(cards(page)).not.toHaveCount(0);
  await page.goBack();
  await page.getByRole("link", { name: "Vladimír Havlík" }).click();
  await expect(page).toHaveURL(/\?author=vladimir-havlik-\w+$/);
  await expect(count(page)).toHaveText("1 of 200 papers");
});

test("shows where it lies on a small map", async ({ page }) => {
  await open(page, QUANTIZATION);
  const map = page.getByRole("img", { name: /^The topic map: this paper ringed/ });
  await expect(map).toBeVisible();
  await expect
    .poll(() =>
      map.locator("canvas").evaluateAll((canvases) =>
        (canvases as HTMLCanvasElement[]).map((canvas) => {
          const { width, height } = canvas;
          const { data } = canvas.getContext("2d")!.getImageData(0, 0, width, height);
          return new Set(new Uint32Array(data.buffer)).size > 20;
        }),
      ),
    )
    .toEqual([true, true]);
  await expect(page.getByText(/^In the region “.+”$/)).toBeVisible();
});

test("links lead out without telling where from", async ({ page }) => {
  await open(page, "/papers/broken-neural-scaling-laws");
  const arxiv = page.getByRole("link", { name: "Find on arXiv" });
  await expect(arxiv).toHaveAttribute("href", /^https:\/\/arxiv\.org\/search\/\?query=Broken/);
  await expect(arxiv).toHaveAttribute("rel", /noreferrer/);
  const repository = page.getByRole("link", { name: "Repository" });
  await expect(repository).toHaveAttribute(
    "href",
    "https://github.com/ethancaballero/broken_neural_scaling_laws",
  );
  await expect(repository).toHaveAttribute("rel", /noreferrer/);
});

test("stands within the results it was opened from", async ({ page }) => {
  await open(page, "/?theme=emergence");
  await search(page, "scaling");
  await expect(page).toHaveURL("/?q=scaling&theme=emergence");
  const shown = await titles(page).allTextContents();
  await titles(page).nth(1).getByRole("link").click();

  const heading = page.getByRole("heading", { level: 1 });
  const crumb = page.getByRole("navigation", { name: "Results" });
  await expect(heading).toHaveText(shown[1]!);
  await expect(crumb).toContainText("2 of ");
  await crumb.getByRole("link", { name: "next" }).click();
  await expect(heading).toHaveText(shown[2]!);
  await crumb.getByRole("link", { name: "previous" }).click();
  await expect(heading).toHaveText(shown[1]!);
  await crumb.getByRole("link", { name: "previous" }).click();
  await expect(heading).toHaveText(shown[0]!);
  await expect(crumb.getByRole("link", { name: "previous" })).toHaveCount(0);
  await crumb.getByRole("link", { name: /results for “scaling”$/ }).click();
  await expect(page).toHaveURL("/?q=scaling&theme=emergence");
  await expect(titles(page)).toHaveText(shown);
});

test("is printed with all its authors, and its evidence open", async ({ page }) => {
  await open(
    page,
    "/papers/bioclip-2-emergent-properties-from-scaling-hierarchical-contrastive-learning",
  );
  const hidden = page.locator(".byline details a").last();
  const evidence = page.locator(".evidence q").first();
  await expect(hidden).toBeHidden();
  await expect(evidence).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(hidden).toBeVisible();
  await expect(evidence).toBeVisible();
  await expect(page.getByText("more authors")).toBeHidden();
});

test("keeps its query in the search box, to be changed", async ({ page }) => {
  await open(page, `${QUANTIZATION}?q=scaling&theme=emergence`);
  await expect(searchBox(page)).toHaveValue("scaling");
  await search(page, "scaling laws");
  await expect(page).toHaveURL("/?q=scaling+laws");
});

test("leads back to the page of the results that it is on", async ({ page }) => {
  await open(page, "/?theme=emergence&page=2");
  const total = (await textOf(count(page))).split(" ")[0];
  await titles(page).last().getByRole("link").click();
  const crumb = page.getByRole("navigation", { name: "Results" });
  await expect(crumb).toContainText(`40 of ${total}`);
  await crumb.getByRole("link", { name: "next" }).click();
  await expect(crumb).toContainText(`41 of ${total}`);
  await crumb.getByRole("link", { name: "papers of this selection" }).click();
  await expect(page).toHaveURL("/?theme=emergence&page=3");
});

test("a link can be copied, and the paper as a citation", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, QUANTIZATION);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect.poll(clipboard).toBe(page.url());
  const menu = page.getByRole("dialog", { name: "Cite this paper" });
  await page.getByRole("button", { name: "Cite", exact: true }).click();
  await expect(menu).toContainText("Intriguing Properties of Quantization at Scale. (n.d.).");
  await menu.getByRole("button", { name: "Copy BibTeX" }).click();
  await expect.poll(clipboard).toMatch(/^@misc\{intriguing-properties-of-quantization-at-scale,/);
  const downloading = page.waitForEvent("download");
  await menu.getByRole("link", { name: "Download RIS" }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe("intriguing-properties-of-quantization-at-scale.ris");
});

test("is set for print without the tool around it", async ({ page }) => {
  await open(page, QUANTIZATION);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.locator("canvas").first()).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator(".abstract")).toBeVisible();
  await expect(provenance(page)).toBeVisible();
});

test.describe("an unknown paper", () => {
  test.use({ expectedErrors: /status of 404/ });

  test("is a 404 that searches for its words", async ({ page }) => {
    const answer = await page.goto("/papers/properties-of-quantization-at-skale");
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "No paper called “properties of quantization at skale”.",
    );
    await page.getByRole("link", { name: "Search for its words" }).click();
    await expect(
      results(page).getByRole("heading", { name: "Intriguing Properties of Quantization" }),
    ).toBeVisible();
  });

  test("with a hostile name is a 404 like any other", async ({ page }) => {
    for (const slug of [
      "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
      "%2e%2e%2f%2e%2e%2fetc",
      "%00",
      "x".repeat(3000),
    ]) {
      const answer = await page.goto(`/papers/${slug}`);
      expect(answer?.status(), slug).toBe(404);
      await expect(page.getByRole("link", { name: "all papers" })).toBeVisible();
    }
  });
});
