import { open, titles } from "./pages";
import { expect, test } from "./test";

test("the places are one click away and say where one is", async ({ page }) => {
  await open(page, "/");
  const nav = page.getByRole("navigation", { name: "Main" });
  for (const [name, path] of [
    ["Map", "/map"],
    ["Themes", "/themes"],
    ["Library", "/library"],
    ["Help", "/help"],
    ["Explore", "/"],
  ] as const) {
    await nav.getByRole("link", { name }).click();
    await expect(page).toHaveURL(path);
    await expect(nav.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  }
});

test("what is selected comes along between list and map", async ({ page }) => {
  await open(page, "/?q=scaling&theme=emergence&page=2");
  const nav = page.getByRole("navigation", { name: "Main" });
  await nav.getByRole("link", { name: "Map" }).click();
  await expect(page).toHaveURL("/map?q=scaling&theme=emergence");
  await nav.getByRole("link", { name: "Explore" }).click();
  await expect(page).toHaveURL("/?q=scaling&theme=emergence");
  await nav.getByRole("link", { name: "Themes" }).click();
  await expect(page).toHaveURL("/themes");
  await expect(nav.getByRole("link", { name: "Explore" })).toHaveAttribute("href", "/");
});

test("the first Tab offers to skip to the content", async ({ page }) => {
  await open(page, "/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("focus is seen", async ({ page }) => {
  await open(page, "/?q=grokking");
  await titles(page).first().getByRole("link").focus();
  await expect(titles(page).first().getByRole("link")).toHaveCSS("outline-style", "solid");
});

test.describe("an unknown address", () => {
  test.use({ expectedErrors: /status of 404/ });

  test("is a 404 with ways on", async ({ page }) => {
    const answer = await page.goto("/no/such/page");
    expect(answer?.status()).toBe(404);
    await page.getByRole("link", { name: "all papers" }).click();
    await expect(page).toHaveURL("/");
  });
});

test.describe("markup that slipped in", () => {
  test.use({ expectedErrors: /Content Security Policy|status of 404/ });

  test("runs no script", async ({ page }) => {
    await open(page, "/help");
    const blocked = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener("securitypolicyviolation", (event) =>
            resolve(event.effectiveDirective),
          );
          const picture = '<img alt="" src="/nowhere" onerror="document.title = 1">';
          document.querySelector("main")?.insertAdjacentHTML("beforeend", picture);
        }),
    );
    expect(blocked).toMatch(/^script-src/);
    await expect(page).toHaveTitle("Help · Paper Atlas");
  });
});

test("an address of any length is answered in words", async ({ request }) => {
  const long = await request.get(`/?q=${"emergent+".repeat(3_000)}`);
  expect(long.status()).toBe(200);
  const longer = await request.get(`/?q=${"emergent+".repeat(30_000)}`);
  expect(longer.status()).toBe(431);
  expect(await longer.text()).toContain("too long");
});
