import { cards, open, results, searchBox, textOf, titles } from "./pages";
import { expect, test } from "./test";

test("slash goes to the search box and selects what stands there", async ({ page }) => {
  await open(page, "/?q=grokking");
  // A key that is pressed before the page listens is lost.
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(searchBox(page)).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type("memory");
  await expect(searchBox(page)).toHaveValue("memory");
});

test("j and k walk through the results, Enter opens one", async ({ page }) => {
  await open(page, "/?q=grokking");
  const link = (index: number) => titles(page).nth(index).getByRole("link");
  await page.keyboard.press("j");
  await expect(link(0)).toBeFocused();
  await page.keyboard.press("j");
  await expect(link(1)).toBeFocused();
  await page.keyboard.press("k");
  await page.keyboard.press("k");
  await expect(link(0)).toBeFocused();
  const href = await link(0).getAttribute("href");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(href!);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("x selects, s saves and o opens the result with the focus", async ({ page }) => {
  await open(page, "/?q=grokking");
  const second = cards(page).nth(1);
  await page.keyboard.press("x");
  await expect(results(page).getByRole("checkbox", { checked: true })).toHaveCount(0);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(second.getByRole("checkbox")).toBeChecked();
  await page.keyboard.press("s");
  await expect(second.getByRole("button", { name: /^Save “/ })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.keyboard.press("x");
  await expect(second.getByRole("checkbox")).not.toBeChecked();
  const title = await textOf(titles(page).nth(1));
  await page.keyboard.press("o");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  const save = page.getByRole("button", { name: /^Save “/ });
  await expect(save).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("s");
  await expect(save).toHaveAttribute("aria-pressed", "false");
});

test("a box that was clicked leaves the keys working", async ({ page }) => {
  await open(page, "/?q=grokking");
  await cards(page).first().getByRole("checkbox").check();
  await page.keyboard.press("j");
  await expect(titles(page).nth(1).getByRole("link")).toBeFocused();
});

test("question mark opens the help", async ({ page }) => {
  await open(page, "/");
  await page.keyboard.press("?");
  await expect(page).toHaveURL("/help");
  await expect(page.getByRole("heading", { level: 1, name: "Help" })).toBeVisible();
});

test("keys that are typed are not shortcuts", async ({ page }) => {
  await open(page, "/");
  await searchBox(page).pressSequentially("j/k?");
  await expect(searchBox(page)).toHaveValue("j/k?");
  await expect(searchBox(page)).toBeFocused();
  await page.getByRole("combobox", { name: "Sort by" }).focus();
  await page.keyboard.press("j");
  await expect(page.getByRole("combobox", { name: "Sort by" })).toBeFocused();
  await expect(page).toHaveURL("/");
});

test("shortcuts leave the browser's own keys alone", async ({ page }) => {
  await open(page, "/?q=grokking");
  await page.keyboard.press("Alt+j");
  await page.keyboard.press("Control+k");
  await expect(results(page).locator(":focus")).toHaveCount(0);
});

test("shortcuts can be switched off, and stay off", async ({ page }) => {
  await open(page, "/help");
  await page.getByLabel("Single-key shortcuts in this browser").uncheck();
  await open(page, "/?q=grokking");
  await page.keyboard.press("/");
  await page.keyboard.press("j");
  await expect(searchBox(page)).not.toBeFocused();
  await expect(titles(page).first().getByRole("link")).not.toBeFocused();
});
