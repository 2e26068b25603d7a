import { drawn } from "./map-page";
import { cards, open } from "./pages";
import { expect, type Page, test } from "./test";

/** 170 kB of compressed JavaScript, as the design promises. */
const MOST_BYTES = 170_000;

/** Compressed bytes of all scripts that the page has loaded. */
function scriptBytes(page: Page): Promise<number> {
  return page.evaluate(() =>
    (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
      .filter(({ name }) => new URL(name).pathname.endsWith(".js"))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );
}

test("the list is light, and the map comes only with the map", async ({ page }, {
  annotations,
}) => {
  await open(page, "/");
  await page.waitForLoadState("networkidle");
  await expect(cards(page)).toHaveCount(20);
  const list = await scriptBytes(page);
  expect(list).toBeGreaterThan(0);
  expect(list).toBeLessThanOrEqual(MOST_BYTES);

  await open(page, "/?view=split");
  await drawn(page);
  const split = await scriptBytes(page);
  expect(split).toBeGreaterThan(list);
  annotations.push({ type: "compressed JavaScript", description: `/ ${list} B, split ${split} B` });
  console.log(`Compressed JavaScript: / ${list} B, split view ${split} B`);
});

test("scripts, styles and pages travel compressed and are kept", async ({ page, request }) => {
  const kinds = new Map<string, string>();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (/\.(js|css|woff2)$/.test(pathname)) {
      kinds.set(pathname, response.headers()["cache-control"] ?? "");
    }
  });
  await open(page, "/");
  expect(kinds.size).toBeGreaterThan(3);
  for (const [path, cached] of kinds) expect(cached, path).toContain("immutable");
  const html = await request.get("/", { headers: { "Accept-Encoding": "gzip" } });
  expect(html.headers()["content-encoding"]).toBe("gzip");
});
