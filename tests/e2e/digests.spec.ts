/** Digests in the browser: from a paper to its lines, what came of a digest, and taking it out. */
import { violations } from "./axe";
import { test } from "./own-server";
import { open } from "./pages";
import { expect } from "./test";

test.describe.configure({ mode: "serial" });

test("a paper leads to its lines, these to what came of the digest", async ({ page }) => {
  await open(page, "/papers/intriguing-properties-of-quantization-at-scale");
  const sighting = page.getByRole("region", { name: "Seen 1 time" });
  await sighting.getByRole("link", { name: "lines 8–12" }).click();
  await expect(page).toHaveURL(/\/digests\/\d+\/text\?lines=8-12#L8$/);
  const marked = page.locator(".digest-line[data-marked]");
  await expect(marked).toHaveCount(5);
  await expect(marked.first()).toContainText("Intriguing Properties of Quantization at Scale");
  await expect(marked.first()).toHaveAttribute("data-part", "used");
  // Where the page was scrolled to, some lines are half under its head.
  await page.evaluate(() => window.scrollTo(0, 0));
  expect(await violations(page)).toEqual([]);

  await page.getByRole("link", { name: "What came of it" }).click();
  const account = page.getByRole("region", { name: "What came of it" });
  await expect(account).toContainText("Entries read10");
  await expect(account).toContainText("none of them in another digest");
  await expect(account).toContainText("of papers");
  await expect(page.getByRole("region", { name: "10 entries" }).getByRole("listitem")).toHaveCount(
    10,
  );
  const around = page.getByRole("region", { name: "lines of the page around the papers" });
  await expect(around.getByRole("link", { name: "lines 1–5" })).toHaveAttribute(
    "href",
    /\/text\?lines=1-5#L1$/,
  );
  const explore = page.getByRole("link", { name: "Explore these papers" });
  await expect(explore).toHaveAttribute("href", /^\/\?digest=\d+$/);
  expect(await violations(page)).toEqual([]);
  expect((await page.request.get("/digests/999")).status()).toBe(404);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a digest is taken out with its papers", async ({ page }) => {
    test.slow();
    await page.goto("/digests");
    await page.getByRole("link", { name: "AITopics, “emergent property”" }).click();
    await page.getByText("Remove this digest …").click();
    await expect(page.getByText("10 papers are in no other digest and will be gone")).toBeVisible();
    await page.getByRole("button", { name: "Remove it" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Removed" })).toHaveText(
      "Removed aitopics.txt and the 10 papers that only it had.",
      { timeout: 45_000 },
    );
    expect((await (await page.request.get("/api/health")).json()).papers).toBe(0);
  });
});
