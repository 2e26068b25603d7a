import { cards, open } from "./pages";
import { expect, test } from "./test";

test("browsers find out how to search the library", async ({ page, request }) => {
  await open(page, "/");
  const link = page.locator('head link[rel="search"]');
  await expect(link).toHaveAttribute("type", "application/opensearchdescription+xml");
  const answer = await request.get((await link.getAttribute("href"))!);
  expect(answer.headers()["content-type"]).toContain("application/opensearchdescription+xml");
  const description = await page.evaluate(
    (text) => {
      const xml = new DOMParser().parseFromString(text, "application/xml");
      const urls = [...xml.querySelectorAll("Url")].map((url) => [
        url.getAttribute("type"),
        url.getAttribute("template"),
      ]);
      return { name: xml.querySelector("ShortName")?.textContent, urls: Object.fromEntries(urls) };
    },
    await answer.text(),
  );
  expect(description.name!.length).toBeLessThanOrEqual(16);
  const { origin } = new URL(page.url());
  const fill = (type: string) => description.urls[type].replace("{searchTerms}", "emergent%20ab");
  const [query, completions, , addresses] = await (
    await request.get(fill("application/x-suggestions+json"))
  ).json();
  expect(query).toBe("emergent ab");
  expect(completions[0]).toBe("emergent abilities");
  expect(addresses[0]).toBe(`${origin}/?q=emergent+abilities`);
  await page.goto(fill("text/html"));
  await expect(cards(page)).not.toHaveCount(0);
});
