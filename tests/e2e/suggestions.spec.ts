import { cards, open, searchBox } from "./pages";
import { expect, type Locator, type Page, test } from "./test";

function list(page: Page): Locator {
  return page.getByRole("listbox", { name: "Suggestions" });
}

function options(page: Page): Locator {
  return list(page).getByRole("option");
}

function group(page: Page, name: string): Locator {
  return list(page).getByRole("group", { name, exact: true }).getByRole("option");
}

/** The option that the keyboard is on. */
function marked(page: Page): Locator {
  return options(page).and(page.locator('[aria-selected="true"]'));
}

async function type(page: Page, text: string): Promise<void> {
  await searchBox(page).pressSequentially(text);
  await expect(page.getByRole("search").getByRole("status")).toHaveText(/^\d+ suggestions?$/);
}

/** Where the cursor stands in the text. */
function cursor(page: Page): Promise<number | null> {
  return searchBox(page).evaluate((input) => (input as HTMLInputElement).selectionStart);
}

test.describe("suggestions", () => {
  test.beforeEach(async ({ page }) => {
    await open(page, "/help");
    await type(page, "emerg");
  });

  test("open while typing and are walked through by arrows", async ({ page }) => {
    const box = searchBox(page);
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

  test("leave the text to its own keys", async ({ page }) => {
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

  test("close and open with Alt and an arrow", async ({ page }) => {
    const box = searchBox(page);
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

  test("come in groups with a heading each, completions first", async ({ page }) => {
    const headings = await list(page)
      .getByRole("group")
      .evaluateAll((groups) =>
        groups.map((g) => document.getElementById(g.getAttribute("aria-labelledby")!)?.textContent),
      );
    expect(headings).toEqual(["Search for", "Themes", "Key phrases", "Papers"]);
    await expect(group(page, "Themes").first()).toHaveText("Emergence");
  });

  test("set off what was typed", async ({ page }) => {
    const marks = options(page).locator("mark");
    expect(await marks.count()).toBeGreaterThanOrEqual(await options(page).count());
    for (const text of await marks.allTextContents()) expect(text.toLowerCase()).toBe("emerg");
  });

  test("are counted for those who do not see them", async ({ page }) => {
    const status = page.getByRole("search").getByRole("status");
    await expect(status).toHaveText(`${await options(page).count()} suggestions`);
    await searchBox(page).fill("xqzvkwj");
    await expect(status).toHaveText("No suggestions");
    await searchBox(page).press("Escape");
    await expect(status).toHaveText("");
  });

  test("Enter opens the one that the arrows are on", async ({ page }) => {
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

  test("Enter without arrows searches for what was typed", async ({ page }) => {
    await searchBox(page).press("Enter");
    await expect(page).toHaveURL("/?q=emerg");
  });

  test("Escape closes them, then leaves the box", async ({ page }) => {
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

  test("a click opens one", async ({ page }) => {
    await group(page, "Papers")
      .filter({ hasText: "Emergent Abilities of Large Language Models" })
      .click();
    await expect(page).toHaveURL("/papers/emergent-abilities-of-large-language-models");
  });

  test("go away with the focus", async ({ page }) => {
    await searchBox(page).press("ArrowDown");
    await searchBox(page).press("Tab");
    await expect(options(page)).toHaveCount(0);
    await expect(searchBox(page)).not.toBeFocused();
    await expect(page).toHaveURL("/help");
  });
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

test.describe("recent searches", () => {
  test.beforeEach(async ({ page }) => {
    await open(page, "/");
    for (const query of ["grokking", "emergent abilities", "scaling laws"]) {
      await searchBox(page).fill(query);
      await searchBox(page).press("Enter");
      await expect(page).toHaveURL(`/?${new URLSearchParams({ q: query })}`);
    }
    await open(page, "/help");
  });

  test("are offered before anything is typed, the last first", async ({ page }) => {
    await searchBox(page).click();
    await expect(group(page, "Recent searches")).toHaveText([
      ...["scaling laws", "emergent abilities", "grokking", "Clear recent searches"],
    ]);
    await searchBox(page).press("ArrowDown");
    await searchBox(page).press("ArrowDown");
    await searchBox(page).press("Enter");
    await expect(page).toHaveURL("/?q=emergent+abilities");
  });

  test("stand beside suggestions that begin so", async ({ page }) => {
    await type(page, "emer");
    await expect(group(page, "Recent searches")).toHaveText(["emergent abilities"]);
    await expect(group(page, "Search for").first()).toBeVisible();
  });

  test("are forgotten one by one and all together", async ({ page }) => {
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

  test("are sent nowhere", async ({ page }) => {
    const sent: string[] = [];
    page.on("request", (request) => sent.push(request.url() + (request.postData() ?? "")));
    await searchBox(page).click();
    await expect(options(page)).not.toHaveCount(0);
    await type(page, "emer");
    expect(sent.filter((text) => /grokking|scaling/.test(text))).toEqual([]);
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
