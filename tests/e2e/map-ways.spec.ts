/** Ways through the map: stepping stones, contrast, time, and what can be taken along. */
import { pathToFileURL } from "node:url";
import { drawn, map, picture, points } from "./map-page";
import { open } from "./pages";
import { expect, type Locator, type Page, test } from "./test";

const FROM = "intriguing-properties-of-quantization-at-scale";
const TO = "deep-learning-probability-flows-and-entropy-production-rates-in-active-matter";

function tool(page: Page, name: string): Locator {
  return page.getByRole("region", { name, exact: true });
}

async function use(page: Page, name: string): Promise<Locator> {
  await page.getByRole("group", { name: "Tools of the map" }).getByRole("button", { name }).click();
  await expect(tool(page, name)).toBeFocused();
  return tool(page, name);
}

function stops(page: Page): Locator {
  return tool(page, "Stepping stones").getByRole("list", { name: "Stops" }).getByRole("link");
}

test.describe("stepping stones", () => {
  test("lead from one typed paper to another, and stand in the address", async ({ page }) => {
    await open(page, "/map");
    await drawn(page);
    const before = await picture(page, "names");
    const panel = await use(page, "Stepping stones");
    await panel.getByLabel("From", { exact: true }).fill("intriguing properties of quant");
    await expect(panel.getByRole("option").first()).toContainText("Intriguing Properties");
    await panel.getByLabel("From", { exact: true }).press("Enter");
    await panel.getByLabel("To", { exact: true }).fill("entropy production rates in active");
    await panel.getByRole("option", { name: /Entropy Production Rates/i }).click();
    await expect(stops(page).first()).toHaveText("Intriguing Properties of Quantization at Scale");
    await expect(stops(page).last()).toHaveAttribute("href", `/papers/${TO}`);
    await expect(page).toHaveURL(new RegExp(`path=${FROM},${TO}$`));
    expect(await picture(page, "names")).not.toBe(before);

    const chain = await stops(page).allTextContents();
    await page.reload();
    await expect(stops(page)).toHaveText(chain);
    await panel.getByRole("button", { name: "The other way" }).click();
    await expect(stops(page)).toHaveText(chain.toReversed());
    await expect(page).toHaveURL(new RegExp(`path=${TO},${FROM}$`));
  });

  test("begin and end where the map is pressed", async ({ page }) => {
    await open(page, "/map?tool=path");
    await drawn(page);
    const pane = (await map(page).boundingBox())!;
    const free = (await points(page)).filter(({ x, y }) => x > pane.x + 380 && y > pane.y + 60);
    // Far apart: the card of the first must not lie on the second.
    const [from, to] = [free[0]!, free.at(-1)!];
    await page.mouse.click(from.x, from.y);
    await expect(page).toHaveURL(new RegExp(`path=${from.slug},`));
    await expect(tool(page, "Stepping stones").getByLabel("From", { exact: true })).toHaveText(
      from.title,
    );
    await page.mouse.click(to.x, to.y);
    await expect(page).toHaveURL(new RegExp(`path=${from.slug},${to.slug}`));
  });

  test("begin at the paper whose page leads to them", async ({ page }) => {
    await open(page, `/papers/${FROM}`);
    await page.getByRole("link", { name: "Stepping stones from here to another paper" }).click();
    const from = tool(page, "Stepping stones").getByLabel("From", { exact: true });
    await expect(from).toHaveText("Intriguing Properties of Quantization at Scale");
  });

  test("say so where nothing links two papers, and can be let go", async ({ page }) => {
    const { papers } = await (await page.request.get("/api/search?q=retail+banking&size=1")).json();
    await open(page, `/map?tool=path&path=${FROM},${papers[0].slug}`);
    const panel = tool(page, "Stepping stones");
    await expect(panel.getByText(/^No chain of similar papers links/)).toBeVisible();
    await panel.getByRole("button", { name: /^Let go of Intriguing/ }).click();
    await expect(page).toHaveURL(/path=,/);
    await expect(panel.getByLabel("From", { exact: true })).toHaveValue("");
  });
});

test.describe("contrast", () => {
  test("of two themes lists the words of each and colours the map", async ({ page }) => {
    await open(page, "/map");
    await drawn(page);
    const before = await picture(page);
    const panel = await use(page, "Contrast");
    for (const [side, theme] of [
      ["One side", "Interpretability"],
      ["The other side", "Emergence"],
    ] as const) {
      await panel.getByLabel(side, { exact: true }).fill(theme);
      await panel.getByRole("option", { name: `${theme} Theme`, exact: true }).click();
    }
    await expect(page).toHaveURL(/contrast=theme%3Dinterpretability%7Etheme%3Demergence/);
    const words = (side: string) =>
      panel.getByRole("region", { name: `What sets ${side} apart` }).getByRole("listitem");
    await expect(words("Interpretability").filter({ hasText: /sparse/ })).not.toHaveCount(0);
    await expect(words("Emergence").filter({ hasText: /emergent/ })).not.toHaveCount(0);
    await expect.poll(() => picture(page)).not.toBe(before);

    await page.keyboard.press("Escape");
    await expect(panel).toHaveCount(0);
    await expect.poll(() => picture(page)).toBe(before);
  });

  test("takes what is selected now against all other papers", async ({ page }) => {
    await open(page, "/map?theme=agents&tool=contrast");
    const panel = tool(page, "Contrast");
    await panel.getByRole("button", { name: "Use what is selected now" }).first().click();
    await expect(panel.getByRole("heading", { name: "All other papers" })).toBeVisible();
    await expect(page).toHaveURL(/contrast=theme%3Dagents/);
  });
});

test.describe("time", () => {
  test("lets papers appear by month, by keyboard too, and stands in the address", async ({
    page,
  }) => {
    await open(page, "/map");
    await drawn(page);
    const whole = await picture(page);
    const panel = await use(page, "Time");
    const slider = panel.getByRole("slider", { name: "Papers until" });
    await slider.press("Home");
    await expect(panel.getByText(/^1 of \d+ dated papers$/)).toBeVisible();
    await expect(page).toHaveURL(/until=\d{4}-\d{2}/);
    await expect.poll(() => picture(page)).not.toBe(whole);
    const first = await slider.getAttribute("aria-valuetext");
    await slider.press("ArrowRight");
    await expect(slider).not.toHaveAttribute("aria-valuetext", first!);
    await slider.press("End");
    await expect(page).not.toHaveURL(/until=/);
    await expect.poll(() => picture(page)).toBe(whole);
  });

  test("plays and pauses by the space bar", async ({ page }) => {
    await open(page, "/map?tool=time&until=2012-01");
    const panel = tool(page, "Time");
    const slider = panel.getByRole("slider");
    await expect(slider).toHaveAttribute("aria-valuetext", "January 2012");
    await slider.press(" ");
    await expect(slider).not.toHaveAttribute("aria-valuetext", "January 2012");
    await slider.press(" ");
    await expect(panel.getByRole("button", { name: "Play" })).toBeVisible();
  });

  test("moves by whole years where motion is not wanted", async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page, "/map?tool=time&until=2012-01");
    const panel = tool(page, "Time");
    await panel.getByRole("button", { name: "Play" }).click();
    await expect(panel.getByRole("slider")).toHaveAttribute("aria-valuetext", "January 2013");
  });

  test("colours the map by growth", async ({ page }) => {
    await open(page, "/map?tool=time");
    await drawn(page);
    const before = await picture(page);
    await tool(page, "Time").getByRole("checkbox", { name: "Colour by growth" }).check();
    await expect.poll(() => picture(page)).not.toBe(before);
    await expect(page.getByText("Much denser")).toBeVisible();
  });
});

test.describe("take along", () => {
  test("a page that opens from disk, lists, searches and shows its papers", async ({
    page,
    context,
  }, info) => {
    await open(page, "/map?theme=interpretability");
    const panel = await use(page, "Take along");
    const waiting = page.waitForEvent("download");
    await panel.getByRole("link", { name: /^A page of its own/ }).click();
    const file = info.outputPath("page.html");
    await (await waiting).saveAs(file);

    const taken = await context.newPage();
    const asked: string[] = [];
    taken.on("request", (request) => asked.push(request.url()));
    await taken.goto(pathToFileURL(file).href);
    await expect(taken.getByRole("heading", { level: 1 })).toHaveText("Interpretability");
    const status = taken.getByRole("status");
    await expect(status).toHaveText(/^\d+ papers$/);
    const entries = taken.getByRole("list").first().getByRole("listitem");
    const all = await entries.count();
    await taken.getByRole("searchbox").fill("sparse autoencoder");
    await expect(status).toHaveText(new RegExp(`^\\d+ of ${all} papers$`));
    expect(await entries.count()).toBeLessThan(all);
    await entries.first().getByText("Abstract").focus();
    await taken.keyboard.press("Enter");
    await expect(entries.first().getByRole("paragraph").last()).toContainText(/autoencoder/i);
    // Nothing but the file itself.
    expect(asked).toEqual([pathToFileURL(file).href]);
  });

  test("links to tables of what is selected", async ({ page }) => {
    await open(page, "/map?theme=agents");
    const panel = await use(page, "Take along");
    const href = await panel.getByRole("link", { name: /^Places as CSV/ }).getAttribute("href");
    const lines = (await (await page.request.get(href!)).text()).trimEnd().split("\r\n");
    await expect(panel.getByText(`The ${lines.length - 1} selected papers`)).toBeVisible();
  });
});
