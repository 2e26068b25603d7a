import { cards, open, searchBox } from "./pages";
import { group, list, marked, options, type } from "./suggestion-list";
import { expect, test } from "./test";

test("suggestions come in groups, completions first, set off what was typed, and are counted", async ({
  page,
}) => {
  await open(page, "/help");
  await type(page, "emerg");
  await test.step("in groups with a heading each", async () => {
    const headings = await list(page)
      .getByRole("group")
      .evaluateAll((groups) =>
        groups.map((g) => document.getElementById(g.getAttribute("aria-labelledby")!)?.textContent),
      );
    expect(headings).toEqual(["Search for", "Themes", "Key phrases", "Papers"]);
    await expect(group(page, "Themes").first()).toHaveText("Emergence");
  });
  await test.step("with what was typed set off", async () => {
    const marks = options(page).locator("mark");
    expect(await marks.count()).toBeGreaterThanOrEqual(await options(page).count());
    for (const text of await marks.allTextContents()) expect(text.toLowerCase()).toBe("emerg");
  });
  await test.step("counted for those who do not see them", async () => {
    const status = page.getByRole("search").getByRole("status");
    await expect(status).toHaveText(`${await options(page).count()} suggestions`);
    await searchBox(page).fill("xqzvkwj");
    await expect(status).toHaveText("No suggestions");
    await searchBox(page).press("Escape");
    await expect(status).toHaveText("");
  });
});

test("a click opens one", async ({ page }) => {
  await open(page, "/help");
  await type(page, "emerg");
  await group(page, "Papers")
    .filter({ hasText: "Emergent Abilities of Large Language Models" })
    .click();
  await expect(page).toHaveURL("/papers/emergent-abilities-of-large-language-models");
});

test("a completion is put in the box and searched for", async ({ page }) => {
  await open(page, "/?theme=scaling-laws");
  await type(page, "emergent ab");
  await group(page, "Search for")
    .filter({ hasText: /^emergent abilities$/ })
    .click();
  await expect(page).toHaveURL("/?q=emergent+abilities&theme=scaling-laws");
  await expect(searchBox(page)).toHaveValue("emergent abilities");
});

test("behind a field, what it can hold completes the word and keeps the rest", async ({ page }) => {
  await open(page, "/");
  await type(page, "emergent author:havl");
  await expect(group(page, "Authors")).toHaveText(["Vladimír Havlík"]);
  await expect(group(page, "Search for")).toHaveText(['emergent author:"Vladimír Havlík"']);
  await searchBox(page).press("ArrowDown");
  await searchBox(page).press("Enter");
  await expect(searchBox(page)).toHaveValue('emergent author:"Vladimír Havlík"');
  await expect(page).toHaveURL(/\?q=emergent\+author:%22Vladim/);
  await expect(cards(page).first()).toContainText("Havlík");
});

test("a theme narrows what is selected; the text that led to it goes", async ({ page }) => {
  await open(page, "/?q=models&has=code&view=split");
  await searchBox(page).fill("emergence");
  await group(page, "Themes")
    .filter({ hasText: /^Emergence$/ })
    .click();
  await expect(page).toHaveURL("/?q=models&theme=emergence&has=code&view=split");
  await expect(searchBox(page)).toHaveValue("models");
});

test("on the map a theme is added to the map's selection", async ({ page }) => {
  await open(page, "/map?theme=scaling-laws");
  await searchBox(page).pressSequentially("emergence");
  await group(page, "Themes")
    .filter({ hasText: /^Emergence$/ })
    .click();
  await expect(page).toHaveURL("/map?theme=scaling-laws&theme=emergence");
  await expect(searchBox(page)).toHaveValue("");
});

test("a misspelt word still gets suggestions", async ({ page }) => {
  await open(page, "/");
  await type(page, "quantizaton");
  await expect(group(page, "Themes").first().locator("mark")).toHaveText("Quantization");
});

test.describe("slow and out-of-date answers", () => {
  test("are never shown for another text, and nothing blinks", async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/api/suggest?q=emergent", async (route) => {
      await held;
      await route.continue().catch(() => {});
    });
    await open(page, "/");
    await type(page, "emerg");
    const before = await options(page).allTextContents();
    await searchBox(page).pressSequentially("ent");
    // What has the longer text stays while its own answer is under way.
    await expect(options(page)).toHaveText(before.filter((text) => /emergent/i.test(text)));
    await searchBox(page).fill("quantiz");
    await expect(group(page, "Themes").first()).toHaveText("Quantization");
    release();
    await expect(options(page).filter({ hasText: /emergent/i })).toHaveCount(0);
  });
});

test("an input method is left to compose", async ({ page }) => {
  await open(page, "/");
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/suggest")) asked.push(request.url());
  });
  const client = await page.context().newCDPSession(page);
  await searchBox(page).focus();
  await client.send("Input.imeSetComposition", { text: "eme", selectionStart: 3, selectionEnd: 3 });
  await expect(searchBox(page)).toHaveValue("eme");
  await page.waitForTimeout(300);
  expect(asked).toEqual([]);
  await client.send("Input.insertText", { text: "emerg" });
  await expect(options(page)).not.toHaveCount(0);
  await expect(searchBox(page)).toHaveValue("emerg");
});

test.describe("without an answer", () => {
  test.use({ expectedErrors: /status of 503/ });

  test("the search itself still works", async ({ page }) => {
    await page.route("**/api/suggest**", (route) => route.fulfill({ status: 503, body: "{}" }));
    await open(page, "/");
    const asked = page.waitForResponse("**/api/suggest**");
    await searchBox(page).pressSequentially("grokking");
    await asked;
    await searchBox(page).press("Enter");
    await expect(page).toHaveURL("/?q=grokking");
    await expect(cards(page)).not.toHaveCount(0);
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 420 }, hasTouch: true, isMobile: true });

  test("the list fits above the keyboard, its rows under a thumb", async ({ page }) => {
    await open(page, "/");
    await type(page, "emerg");
    const box = (await list(page).boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(420);
    for (const option of await options(page).all()) {
      expect((await option.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    }
    await searchBox(page).press("ArrowUp");
    await expect(marked(page)).toBeInViewport({ ratio: 1 });
    await options(page).first().tap();
    await expect(page).toHaveURL(/\?q=emerg/);
  });
});
