import { open, searchBox } from "./pages";
import { group, options, type } from "./suggestion-list";
import { expect, test } from "./test";

test.beforeEach(async ({ page }) => {
  await open(page, "/?size=1");
  for (const query of ["grokking", "emergent abilities", "scaling laws"]) {
    await searchBox(page).fill(query);
    await searchBox(page).press("Enter");
    await expect(page).toHaveURL((url) => url.searchParams.get("q") === query);
  }
  await open(page, "/help");
});

test("recent searches are offered before anything is typed, the last first, and sent nowhere", async ({
  page,
}) => {
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.url() + (request.postData() ?? "")));
  await searchBox(page).click();
  await expect(group(page, "Recent searches")).toHaveText([
    ...["scaling laws", "emergent abilities", "grokking", "Clear recent searches"],
  ]);
  await test.step("beside suggestions that begin so", async () => {
    await type(page, "emer");
    await expect(group(page, "Recent searches")).toHaveText(["emergent abilities"]);
    await expect(group(page, "Search for").first()).toBeVisible();
  });
  expect(sent.filter((text) => /grokking|scaling/.test(text))).toEqual([]);
  await searchBox(page).fill("");
  await expect(group(page, "Recent searches")).toHaveCount(4);
  await searchBox(page).press("ArrowDown");
  await searchBox(page).press("ArrowDown");
  await searchBox(page).press("Enter");
  await expect(page).toHaveURL("/?q=emergent+abilities");
});

test("recent searches are forgotten one by one and all together", async ({ page }) => {
  await searchBox(page).click();
  await searchBox(page).press("ArrowDown");
  await searchBox(page).press("Delete");
  await expect(options(page).first()).toHaveText("emergent abilities");
  await options(page).filter({ hasText: "grokking" }).getByTitle("Remove").click();
  await expect(group(page, "Recent searches")).toHaveText([
    ...["emergent abilities", "Clear recent searches"],
  ]);
  await expect(page).toHaveURL("/help");
  await options(page).filter({ hasText: "Clear recent searches" }).click();
  await expect(options(page)).toHaveCount(0);
  await page.reload();
  await open(page, "/help");
  await searchBox(page).click();
  await expect(options(page)).toHaveCount(0);
});
