import { open } from "./pages";
import { expect, type Page, test } from "./test";

const LIGHT = "rgb(251, 250, 247)";
const DARK = "rgb(19, 20, 23)";

async function choose(page: Page, scheme: string) {
  await page.getByRole("combobox", { name: "Colour theme" }).selectOption(scheme);
}

test("follows the system by default", async ({ page }) => {
  const html = page.locator("html");
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page, "/");
  await expect(html).toHaveCSS("background-color", DARK);
  await page.emulateMedia({ colorScheme: "light" });
  await expect(html).toHaveCSS("background-color", LIGHT);
  await expect(html).not.toHaveAttribute("data-theme");
});

test("a choice outranks the system and is remembered, from the first byte", async ({ page }) => {
  const html = page.locator("html");
  await page.emulateMedia({ colorScheme: "light" });
  await open(page, "/");
  await choose(page, "Dark");
  await expect(html).toHaveCSS("background-color", DARK);

  const answer = await page.reload();
  // In the server's HTML already: no flash of the other scheme.
  expect(await answer?.text()).toMatch(/<html[^>]* data-theme="dark"/);
  await expect(html).toHaveCSS("background-color", DARK);
  await expect(page.getByRole("combobox", { name: "Colour theme" })).toHaveValue("dark");
  await open(page, "/themes");
  await expect(html).toHaveCSS("background-color", DARK);

  await page.emulateMedia({ colorScheme: "dark" });
  await choose(page, "Light");
  await expect(html).toHaveCSS("background-color", LIGHT);
  await choose(page, "As the system");
  await expect(html).toHaveCSS("background-color", DARK);
  expect(await (await page.reload())?.text()).not.toMatch(/<html[^>]* data-theme/);
});

test("the map is painted in the scheme's colours", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open(page, "/map");
  const lightness = () =>
    page
      .locator("canvas")
      .first()
      .evaluate((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement;
        const ctx = (canvas as HTMLCanvasElement).getContext("2d")!;
        const { data } = ctx.getImageData(0, 0, width, height);
        const painted = data.filter((_, i) => i % 4 < 3 && data[i - (i % 4) + 3]! > 250);
        return painted.reduce((sum, value) => sum + value, 0) / painted.length;
      });
  await expect.poll(lightness).toBeGreaterThan(0);
  const light = await lightness();
  await choose(page, "Dark");
  await expect.poll(lightness).not.toBe(light);
});
