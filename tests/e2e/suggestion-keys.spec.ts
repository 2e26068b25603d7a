/** The search box and its suggestions by keyboard, as the combobox pattern of ARIA has it. */
import { open, searchBox } from "./pages";
import { group, list, marked, options, type } from "./suggestion-list";
import { expect, type Page, test } from "./test";

/** Where the cursor stands in the text. */
function cursor(page: Page): Promise<number | null> {
  return searchBox(page).evaluate((input) => (input as HTMLInputElement).selectionStart);
}

test.beforeEach(async ({ page }) => {
  await open(page, "/help");
  await type(page, "emerg");
});

test("suggestions open while typing and are walked through by arrows, which open and close them", async ({
  page,
}) => {
  const box = searchBox(page);
  await test.step("arrows walk", async () => {
    await expect(box).toHaveAttribute("aria-expanded", "true");
    await expect(box).toHaveAttribute("aria-autocomplete", "list");
    const controlled = await box.getAttribute("aria-controls");
    await expect(list(page)).toHaveAttribute("id", controlled!);
    await expect(box).not.toHaveAttribute("aria-activedescendant");

    await box.press("ArrowDown");
    await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
    const id = await options(page).first().getAttribute("id");
    await expect(box).toHaveAttribute("aria-activedescendant", id!);
    await box.press("ArrowDown");
    await expect(options(page).nth(1)).toHaveAttribute("aria-selected", "true");
    await expect(options(page).first()).toHaveAttribute("aria-selected", "false");
    await box.press("ArrowUp");
    await box.press("ArrowUp");
    await expect(box).not.toHaveAttribute("aria-activedescendant");
    await box.press("ArrowUp");
    await expect(options(page).last()).toHaveAttribute("aria-selected", "true");
    await expect(options(page).last()).toBeInViewport();
    await box.press("ArrowDown");
    await expect(box).not.toHaveAttribute("aria-activedescendant");
    await expect(box).toBeFocused();
    await expect(box).toHaveValue("emerg");
  });
  await test.step("with Alt they close and open", async () => {
    await box.press("ArrowDown");
    await box.press("Alt+ArrowUp");
    await expect(options(page)).toHaveCount(0);
    await expect(box).toHaveAttribute("aria-expanded", "false");
    await expect(box).toBeFocused();
    await box.press("Alt+ArrowDown");
    await expect(options(page)).not.toHaveCount(0);
    await expect(box).not.toHaveAttribute("aria-activedescendant");
    await box.press("Alt+ArrowUp");
    await box.press("ArrowUp");
    await expect(options(page).last()).toHaveAttribute("aria-selected", "true");
  });
});

test("the text keeps its own keys", async ({ page }) => {
  const box = searchBox(page);
  for (const [key, at] of [
    ["Home", 0],
    ["End", 5],
    ["ArrowLeft", 4],
    ["ArrowRight", 5],
  ] as const) {
    await box.press("ArrowDown");
    await expect(marked(page)).toHaveCount(1);
    await box.press(key);
    await expect(box).not.toHaveAttribute("aria-activedescendant");
    expect(await cursor(page), key).toBe(at);
    await expect(options(page)).not.toHaveCount(0);
  }
  await box.press("ArrowDown");
  await box.press("e");
  await expect(box).toHaveValue("emerge");
  await expect(box).not.toHaveAttribute("aria-activedescendant");
});

test("Enter opens the one that the arrows are on, else searches for what was typed", async ({
  page,
}) => {
  await searchBox(page).press("Enter");
  await expect(page).toHaveURL("/?q=emerg");
  await open(page, "/help");
  await type(page, "emerg");
  await group(page, "Themes").first().waitFor();
  for (
    let i = 0;
    (await marked(page)
      .textContent({ timeout: 100 })
      .catch(() => "")) !== "Emergence";
    i++
  ) {
    expect(i).toBeLessThan(10);
    await searchBox(page).press("ArrowDown");
  }
  await searchBox(page).press("Enter");
  await expect(page).toHaveURL("/?theme=emergence");
  await expect(options(page)).toHaveCount(0);
});

test("Escape closes them, then leaves the box; they go away with the focus", async ({ page }) => {
  await test.step("Escape", async () => {
    await searchBox(page).press("ArrowDown");
    await searchBox(page).press("Escape");
    await expect(options(page)).toHaveCount(0);
    await expect(searchBox(page)).toHaveAttribute("aria-expanded", "false");
    await expect(searchBox(page)).not.toHaveAttribute("aria-activedescendant");
    await expect(searchBox(page)).toHaveValue("emerg");
    await expect(searchBox(page)).toBeFocused();
    await searchBox(page).press("Escape");
    await expect(searchBox(page)).not.toBeFocused();
  });
  await searchBox(page).fill("emer");
  await expect(options(page)).not.toHaveCount(0);
  await test.step("Tab", async () => {
    await searchBox(page).press("ArrowDown");
    await searchBox(page).press("Tab");
    await expect(options(page)).toHaveCount(0);
    await expect(searchBox(page)).not.toBeFocused();
    await expect(page).toHaveURL("/help");
  });
});

test.describe("Ctrl-K", () => {
  test("opens the box from anywhere, also from another field", async ({ page }) => {
    await open(page, "/?q=grokking");
    await page.getByRole("combobox", { name: "Sort by" }).focus();
    await page.keyboard.press("Control+k");
    await expect(searchBox(page)).toBeFocused();
    await expect(options(page)).not.toHaveCount(0);
    await page.keyboard.type("memory");
    await expect(searchBox(page)).toHaveValue("memory");
  });

  test("works with Cmd, and where single keys are switched off", async ({ page }) => {
    await open(page, "/help");
    await page.getByLabel("Single-key shortcuts in this browser").uncheck();
    await page.keyboard.press("Meta+k");
    await expect(searchBox(page)).toBeFocused();
  });
});
