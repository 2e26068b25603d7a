import { cards, chips, count, firstNumber, found, open, search, searchBox, textOf } from "./pages";
import { expect, type Locator, type Page, test } from "./test";

/** The chip of one part of the query, named as it is read out. */
function chip(page: Page, name: string): Locator {
  return chips(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: `Edit ${name}` }) });
}

/** Opens the menu of a chip and returns it. */
async function menuOf(page: Page, name: string): Promise<Locator> {
  await chip(page, name)
    .getByRole("button", { name: `Edit ${name}` })
    .click();
  const menu = page.getByRole("dialog", { name: `Edit ${name}` });
  await expect(menu).toBeVisible();
  return menu;
}

test("each part of a query is a chip that says what it asks", async ({ page }) => {
  await open(
    page,
    '/?q=scaling+"language models"+quant*+OR+theory+-survey+title:(a+OR+of)+year:2020..',
  );
  await expect(chips(page).getByRole("button")).toHaveCount(1);
  await open(page, '/?q=scaling+"language models"+quant*+-survey+title:(a+OR+of)+year:2020..');
  await expect(chips(page).getByRole("button")).toHaveText([
    /search: scaling/,
    /“language models”/,
    /quant\*/,
    /not survey/,
    /any of title: a or of/,
    /year: 2020 or later/,
  ]);
});

test("a chip goes with one click, and had said what is found without it", async ({ page }) => {
  await open(page, "/?q=emergent+-language&theme=emergence");
  const remove = chip(page, "not language").getByRole("link", { name: /^Remove not language/ });
  const without = /(\d+) papers? without it/.exec(await textOf(remove))?.[1];
  await remove.click();
  await expect(page).toHaveURL("/?q=emergent&theme=emergence");
  await expect(searchBox(page)).toHaveValue("emergent");
  await expect(count(page)).toHaveText(new RegExp(`^${without} of 200 papers`));
});

test("the menu of a chip makes a phrase, and takes it back", async ({ page }) => {
  await open(page, "/?q=language+models");
  const words = await found(page);
  await (await menuOf(page, "search: language models")).getByText("As an exact phrase").click();
  await expect(searchBox(page)).toHaveValue('"language models"');
  await expect.poll(() => found(page)).toBeLessThan(words);
  const menu = await menuOf(page, "exact phrase “language models”");
  await menu.getByRole("link", { name: "In any form and order" }).click();
  await expect(searchBox(page)).toHaveValue("language models");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("the menu of a chip looks in titles, leaves out and asks again", async ({ page }) => {
  await open(page, "/?q=scaling+-physics&sort=title");
  await (await menuOf(page, "search: scaling")).getByText("Only in titles").click();
  await expect(page).toHaveURL("/?q=title:scaling+-physics&sort=title");
  for (const card of await cards(page).all()) {
    await expect(card.getByRole("heading", { level: 2 })).toHaveText(/scal/i);
  }
  await (await menuOf(page, "title: scaling")).getByText("Leave such papers out").click();
  await expect(page).toHaveURL("/?q=-title:scaling+-physics&sort=title");
  await (await menuOf(page, "not physics")).getByText("Ask for such papers").click();
  await expect(page).toHaveURL("/?q=-title:scaling+physics&sort=title");
});

test("a part is written anew in its chip", async ({ page }) => {
  await open(page, "/?q=emergent+-survey");
  const menu = await menuOf(page, "search: emergent");
  await menu.getByRole("textbox").fill("grokking OR scaling");
  await menu.getByRole("textbox").press("Enter");
  await expect(searchBox(page)).toHaveValue("(grokking OR scaling) -survey");
  await expect(chip(page, "any of grokking or scaling")).toBeVisible();
});

test("a menu opens and closes by keyboard and gives the focus back", async ({ page }) => {
  await open(page, "/?q=emergent");
  const button = chips(page).getByRole("button", { name: /^Edit search: emergent/ });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "In exactly this form" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(button).toBeFocused();
});

test("a pasted address of arXiv is looked up as an identifier", async ({ page }) => {
  await open(page, "/");
  await search(page, "https://arxiv.org/abs/2206.07682v2");
  await expect(chip(page, "arXiv: 2206.07682")).toBeVisible();
});

test("the card of the syntax opens beside the box, and its examples run", async ({ page }) => {
  await open(page, "/themes");
  await page.getByRole("button", { name: "Search syntax" }).focus();
  await page.keyboard.press("Enter");
  const card = page.getByRole("dialog", { name: "Search syntax" });
  await expect(card).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  await page.keyboard.press("Enter");
  await card.getByRole("link", { name: "has:code" }).click();
  await expect(page).toHaveURL("/?q=has:code");
  await expect(card).toBeHidden();
  await expect(cards(page)).not.toHaveCount(0);
});

test("every example of the help finds as many papers as it says", async ({ page, request }) => {
  await open(page, "/help");
  const rows = page.getByRole("table", { name: "The search syntax" }).getByRole("row");
  const examples = await rows.filter({ has: page.getByRole("link") }).all();
  expect(examples.length).toBeGreaterThan(12);
  for (const example of examples) {
    const link = example.getByRole("link");
    const promised = firstNumber(await textOf(example.getByRole("cell").last()));
    const href = (await link.getAttribute("href")) ?? "";
    const answer = await (await request.get(href.replace("/?", "/api/search?"))).json();
    expect(answer.total, href).toBe(promised);
    expect(answer.notes, href).toEqual([]);
  }
  const last = examples.at(-1)!;
  const promised = firstNumber(await textOf(last.getByRole("cell").last()));
  await last.getByRole("link").click();
  await expect(count(page)).toHaveText(new RegExp(`^${promised} of 200 papers`));
});

test("the help explains a query that is tried there", async ({ page }) => {
  await open(page, "/help");
  await page
    .getByRole("textbox", { name: "Query to try" })
    .fill('"language models" -title:survey x:y');
  await page.getByRole("button", { name: "Explain" }).click();
  await expect(page).toHaveURL(/\/help\?q=.*#try$/);
  const answer = page.getByRole("region", { name: "Try a query" });
  await expect(answer.getByRole("listitem").filter({ hasText: /^the exact phrase/ })).toHaveText(
    "the exact phrase “language models”",
  );
  await expect(answer.getByText("There is no field “x:”")).toBeVisible();
  const link = answer.getByRole("link", { name: /found$/ });
  await expect(link).toHaveAttribute("href", "/?q=%22language+models%22+-title:survey+x:y");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("chips, their menus and the card of the syntax work", async ({ page }) => {
    await page.goto("/?q=emergent+abilities+-physics");
    const menu = await menuOf(page, "search: emergent abilities");
    await expect(menu.getByRole("textbox")).toBeHidden();
    await menu.getByRole("link", { name: "As an exact phrase" }).click();
    await expect(searchBox(page)).toHaveValue('"emergent abilities" -physics');
    await chip(page, "not physics")
      .getByRole("link", { name: /^Remove/ })
      .click();
    await expect(searchBox(page)).toHaveValue('"emergent abilities"');
    await page.getByRole("button", { name: "Search syntax" }).click();
    await page
      .getByRole("dialog", { name: "Search syntax" })
      .getByRole("link", { name: "has:code" })
      .click();
    await expect(page).toHaveURL("/?q=has:code");
  });

  test("the help explains a query", async ({ page }) => {
    await page.goto("/help?q=quant*#try");
    await expect(page.getByText("a word that begins with “quant”")).toBeVisible();
  });
});
