import { cards, open, textOf, titles } from "./pages";
import { expect, type Locator, type Page, test } from "./test";

const QUANTIZATION = "/papers/intriguing-properties-of-quantization-at-scale";
const TITLE = "Intriguing Properties of Quantization at Scale";

function saveButton(within: Locator | Page): Locator {
  return within.getByRole("button", { name: /^Save “/ });
}

function savedPapers(page: Page): Locator {
  return page.getByRole("region", { name: "Saved papers" }).getByRole("listitem");
}

test("a paper saved from the list is in the library, and stays there", async ({ page }) => {
  await open(page, "/?q=grokking");
  const title = await textOf(titles(page).nth(1));
  await saveButton(cards(page).nth(1)).click();
  await expect(saveButton(cards(page).nth(1))).toHaveAttribute("aria-pressed", "true");
  await expect(saveButton(cards(page).first())).toHaveAttribute("aria-pressed", "false");
  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Library" })
    .click();
  await expect(savedPapers(page)).toHaveCount(1);
  await page.reload();
  await expect(savedPapers(page)).toContainText([title]);
  await savedPapers(page).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(saveButton(page)).toHaveAttribute("aria-pressed", "true");
});

test("a paper saved on its page can be let go there", async ({ page }) => {
  await open(page, QUANTIZATION);
  await saveButton(page).click();
  await expect(saveButton(page)).toHaveAttribute("aria-pressed", "true");
  await saveButton(page).click();
  await expect(saveButton(page)).toHaveAttribute("aria-pressed", "false");
  await open(page, "/library");
  await expect(page.getByText("Nothing is saved.")).toBeVisible();
});

test("what is taken off the list can be put back", async ({ page }) => {
  await open(page, QUANTIZATION);
  await saveButton(page).click();
  await open(page, "/library");
  await page.getByRole("button", { name: `Remove “${TITLE}”` }).click();
  await expect(savedPapers(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Put it back" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(savedPapers(page)).toContainText([TITLE]);
});

test("the library can be copied as Markdown", async ({ page, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, QUANTIZATION);
  await saveButton(page).click();
  await open(page, "/library");
  await page.getByRole("button", { name: "Copy as Markdown" }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`- [${TITLE}](${baseURL}${QUANTIZATION})`);
});

test("two tabs show one library, and neither undoes the other's work", async ({
  page,
  context,
}) => {
  await open(page, "/library");
  const other = await context.newPage();
  await open(other, "/?q=grokking");
  await saveButton(cards(other).first()).click();
  await expect(savedPapers(page)).toHaveCount(1);
  await saveButton(cards(other).nth(1)).click();
  await expect(savedPapers(page)).toHaveCount(2);
  await page
    .getByRole("button", { name: /^Remove “/ })
    .last()
    .click();
  await expect(saveButton(cards(other).first())).toHaveAttribute("aria-pressed", "false");
  await expect(saveButton(cards(other).nth(1))).toHaveAttribute("aria-pressed", "true");
});

test("what was written there by others does no harm", async ({ page }) => {
  await page.addInitScript(() => {
    const odd = [null, 7, { slug: "a" }, { slug: "a", title: "A", facts: "", savedOn: "soon" }];
    localStorage.setItem("saved-papers", JSON.stringify(odd));
  });
  await open(page, "/library");
  await expect(page.getByText("Nothing is saved.")).toBeVisible();
});

test("a browser that keeps nothing is said to", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await open(page, "/?q=grokking");
  await saveButton(cards(page).first()).click();
  await expect(cards(page).first().getByRole("alert")).toHaveText(/^Not kept/);
  await expect(saveButton(cards(page).first())).toHaveAttribute("aria-pressed", "false");
});

test("a browser without storage shows an empty library", async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("denied", "SecurityError");
    };
    Object.defineProperty(window, "localStorage", { get: refuse });
    Object.defineProperty(window, "sessionStorage", { get: refuse });
  });
  await open(page, "/library");
  await expect(page.getByText("Nothing is saved.")).toBeVisible();
  await open(page, "/?q=grokking");
  await expect(cards(page)).not.toHaveCount(0);
  await page.keyboard.press("j");
  await expect(titles(page).first().getByRole("link")).toBeFocused();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the library says what it needs, and nothing offers to save", async ({ page }) => {
    await page.goto("/library");
    await expect(page.locator("noscript p")).toContainText("needs JavaScript");
    await expect(page.locator("noscript p")).toBeVisible();
    await page.goto("/?q=grokking");
    await expect(saveButton(cards(page).first())).toBeHidden();
    await expect(page.getByRole("checkbox").first()).toBeHidden();
  });
});
