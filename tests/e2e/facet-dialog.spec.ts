import { chips, count, facet, firstNumber, found, open, textOf } from "./pages";
import { expect, type Locator, type Page, test } from "./test";

async function openAll(page: Page, title: string, values: string): Promise<Locator> {
  await facet(page, title)
    .getByRole("link", { name: `Show all ${values}` })
    .click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("checkbox").first()).toBeVisible();
  return dialog;
}

/** Papers that the dialog's button promises, once it knows. */
async function promisedBy(dialog: Locator): Promise<number> {
  const button = dialog.getByRole("button", { name: /^Show [\d,]+ papers?$/ });
  await expect(button).toBeVisible();
  return firstNumber(await textOf(button));
}

test("all authors are there to find, by how their names begin", async ({ page }) => {
  await open(page, "/");
  const dialog = await openAll(page, "Authors", "authors");
  await expect(dialog).toHaveAccessibleName("Authors");
  const field = dialog.getByRole("searchbox", { name: "Find among the authors" });
  await expect(field).toBeFocused();
  await field.fill("vlad havl");
  await expect(dialog.getByRole("status")).toHaveText("1 author with “vlad havl”");
  await expect(dialog.getByRole("listitem")).toContainText(["Vladimír Havlík"]);
  await field.fill("zzzz");
  await expect(dialog.getByRole("status")).toHaveText("No author begins with “zzzz”");
  await dialog.getByRole("button", { name: "Show all authors" }).click();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("");
  await expect(dialog.getByRole("listitem")).not.toHaveCount(0);
});

test("values are ordered by papers or by name", async ({ page }) => {
  await open(page, "/");
  const dialog = await openAll(page, "Themes", "themes");
  const labels = dialog.locator(".facet-label");
  await expect(labels.first()).toHaveText("Emergence");
  await dialog.getByText("A to Z").click();
  await expect(labels.first()).not.toHaveText("Emergence");
  const names = await labels.allTextContents();
  expect(names).toEqual(names.toSorted(new Intl.Collator("en").compare));
});

test("several values are applied together, as any, as all, without others", async ({ page }) => {
  await open(page, "/?q=model");
  const dialog = await openAll(page, "Themes", "themes");
  await dialog.getByRole("checkbox", { name: /^Emergence/ }).check();
  await expect(dialog.getByText("all of them")).toBeHidden();
  await dialog.getByRole("checkbox", { name: /^Interpretability/ }).check();
  await dialog.getByRole("checkbox", { name: "not Quantization", exact: true }).check();
  await expect(dialog.getByText("2 chosen, 1 left out")).toBeVisible();
  const any = await promisedBy(dialog);
  await dialog.getByText("all of them").click();
  await expect(dialog.getByRole("button", { name: `Show ${any} papers` })).toHaveCount(0);
  const all = await promisedBy(dialog);
  expect(all).toBeLessThan(any);
  await dialog.getByText("any of them").click();
  await dialog.getByRole("button", { name: `Show ${any} papers` }).click();
  await expect(page).toHaveURL("/?q=model&theme=emergence,interpretability&not-theme=quantization");
  await expect(count(page)).toHaveText(`${any} of 200 papers`);
  await expect(chips(page)).toContainText("theme: Emergence or Interpretability");
  await expect(dialog).toBeHidden();

  // It opens as it was left, and Back restores what was before.
  await openAll(page, "Themes", "themes");
  await expect(dialog.getByRole("checkbox", { name: /^Emergence/ })).toBeChecked();
  await expect(dialog.getByRole("checkbox", { name: "not Quantization" })).toBeChecked();
  await page.keyboard.press("Escape");
  await page.goBack();
  await expect(page).toHaveURL("/?q=model");
  await expect(chips(page)).not.toContainText("theme:");
});

test("Escape leaves the selection alone and gives the focus back", async ({ page }) => {
  await open(page, "/?theme=emergence");
  const papers = await found(page);
  const link = facet(page, "Themes").getByRole("link", { name: "Show all themes" });
  await link.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Themes" });
  await dialog.getByRole("checkbox", { name: /^Interpretability/ }).check();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();
  await expect(page).toHaveURL("/?theme=emergence");
  expect(await found(page)).toBe(papers);
});

test("long lists come page by page as they are read", async ({ page }) => {
  await open(page, "/");
  const dialog = await openAll(page, "Key phrases", "key phrases");
  await expect(dialog.getByRole("status")).toHaveText(/key phrases$/);
  const total = firstNumber(await textOf(dialog.getByRole("status")));
  expect(total).toBeGreaterThan(200);
  await expect(dialog.getByRole("listitem")).toHaveCount(200);
  await dialog.getByRole("button", { name: /more$/ }).scrollIntoViewIfNeeded();
  await expect(dialog.getByRole("listitem")).toHaveCount(Math.min(400, total));
  const names = await dialog.getByRole("listitem").allTextContents();
  expect(new Set(names).size).toBe(names.length);
});

test("Enter in the field only finds", async ({ page }) => {
  await open(page, "/");
  const dialog = await openAll(page, "Venues", "venues");
  await dialog.getByRole("searchbox").fill("arx");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("status")).toContainText("with “arx”");
  await expect(dialog).toBeVisible();
  await expect(page).toHaveURL("/");
});

test.describe("a library that does not answer", () => {
  test.use({ expectedErrors: /api\/facets/ });

  test("is said, and can be asked again", async ({ page }) => {
    await open(page, "/");
    await page.route("**/api/facets/**", (route) => route.abort());
    await facet(page, "Authors").getByRole("link", { name: "Show all authors" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("status")).toContainText("could not be loaded");
    await page.unroute("**/api/facets/**");
    await dialog.getByRole("button", { name: "Try again" }).click();
    await expect(dialog.getByRole("listitem")).not.toHaveCount(0);
  });
});
