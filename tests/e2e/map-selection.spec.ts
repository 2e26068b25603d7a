/** One selection on the map and in the list: outlines, regions, colours, viewpoint, doubt. */
import { drawn, map, nameOnMap, picture } from "./map-page";
import { chips, count, open } from "./pages";
import { expect, type Page, test } from "./test";

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: "reduce" }));

const tool = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const outlined = (page: Page) => chips(page).getByRole("link", { name: /outlined on the map/ });

/** Draws around the middle of the map, up to a share of its width and height. */
async function draw(page: Page, share: number, finish = true): Promise<void> {
  const { x, y, width, height } = (await map(page).boundingBox())!;
  const at = (turn: number) =>
    [
      x + width * (0.5 + share * Math.cos(turn * 2 * Math.PI)),
      y + height * (0.5 + share * Math.sin(turn * 2 * Math.PI)),
    ] as const;
  await page.mouse.move(...at(0));
  await page.mouse.down();
  for (let step = 1; step <= 24; step++) await page.mouse.move(...at(step / 25));
  if (finish) await page.mouse.up();
}

/** Papers of the selection, as the map says. */
async function selected(page: Page): Promise<number> {
  const name = await map(page).getAttribute("aria-label");
  return Number(/(\d+) selected$/.exec(name!)![1]);
}

test("an outline filters the map, the list and the address, until its chip is pressed", async ({
  page,
}) => {
  await open(page, "/map");
  await drawn(page);
  await tool(page, "Outline papers").click();
  await draw(page, 0.25);
  await expect(page).toHaveURL(/[?&]area=[\d,]+/);
  await expect(outlined(page)).toBeVisible();
  await expect.poll(() => selected(page)).toBeLessThan(200);
  const inside = await selected(page);
  expect(inside).toBeGreaterThan(5);
  const area = new URL(page.url()).searchParams.get("area")!;
  const { total } = await (await page.request.get("/api/search", { params: { area } })).json();
  expect(total).toBe(inside);

  await page.getByRole("link", { name: `Show ${inside} papers as a list` }).click();
  await expect(page).toHaveURL(/\/\?area=/);
  await expect(count(page)).toContainText(`${inside} of 200`);
  await page.goBack();
  await drawn(page);
  await outlined(page).click();
  await expect(page).not.toHaveURL(/area=/);
  await expect.poll(() => selected(page)).toBe(200);
});

test("the name of a region keeps its papers only, until its chip is pressed", async ({ page }) => {
  await open(page, "/map");
  await drawn(page);
  const name = await nameOnMap(page);
  await page.mouse.click(name.x, name.y);
  await expect(page).toHaveURL(/[?&]region=/);
  const chip = chips(page).getByRole("link", { name: /^Remove region: / });
  await expect(chip).toBeVisible();
  await expect.poll(() => selected(page)).toBeLessThan(200);
  const region = new URL(page.url()).searchParams.get("region")!;
  const { total } = await (await page.request.get("/api/search", { params: { region } })).json();
  expect(await selected(page)).toBe(total);

  await chip.click();
  await expect(page).not.toHaveURL(/region=/);
  await expect.poll(() => selected(page)).toBe(200);
});

test("with Shift held it is drawn without a tool; Escape gives it up", async ({ page }) => {
  await open(page, "/map");
  await drawn(page);
  const whole = await picture(page);
  await page.keyboard.down("Shift");
  await draw(page, 0.2, false);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await expect(page).toHaveURL("/map");
  expect(await picture(page)).toBe(whole);

  await page.keyboard.down("Shift");
  await draw(page, 0.2);
  await page.keyboard.up("Shift");
  await expect(page).toHaveURL(/area=/);
});

test("what is in view is selected without a pointer", async ({ page }) => {
  await open(page, "/map?at=0.5,0.5,3");
  await drawn(page);
  await tool(page, "Outline papers").press("Enter");
  await page.getByRole("button", { name: "Select what is in view" }).press("Enter");
  await expect(outlined(page)).toBeVisible();
  await expect.poll(() => selected(page)).toBeLessThan(200);
  await page.getByRole("button", { name: "Take the outline away" }).press("Enter");
  await expect(outlined(page)).toHaveCount(0);
});

test("colours stand in the address; the legend hides, shows and keeps one alone", async ({
  page,
}) => {
  await open(page, "/map");
  await drawn(page);
  await page.getByLabel("Colour by", { exact: true }).selectOption("Venue");
  await expect(page).toHaveURL("/map?colour=venue");
  const legend = page.getByRole("list", { name: "Legend" });
  await expect(legend.getByRole("button", { name: "Others", exact: true })).toBeVisible();
  await page.getByLabel("Colour by", { exact: true }).selectOption("Source");

  const entry = legend.getByRole("button", { name: "AITopics", exact: true });
  await expect(entry).toHaveAttribute("aria-pressed", "true");
  const all = await picture(page);
  await entry.click();
  await expect(entry).toHaveAttribute("aria-pressed", "false");
  await expect.poll(() => picture(page)).not.toBe(all);
  await page.getByRole("button", { name: "Show all" }).click();
  await expect.poll(() => picture(page)).toBe(all);

  await entry.hover();
  await legend.getByRole("button", { name: "Only AITopics" }).click();
  await expect(legend.locator("[aria-pressed=true]")).toHaveText(["AITopics"]);
});

test("the strength of a match is a colour where there is a query", async ({ page }) => {
  await open(page, "/map");
  await drawn(page);
  const by = page.getByLabel("Colour by", { exact: true });
  await expect(by.getByRole("option", { name: "Match" })).toHaveCount(0);
  await open(page, "/map?q=scaling&colour=match");
  await expect(page.getByRole("list", { name: "Legend" })).toContainText("Over 80 %");
});

test("doubtful places are shown, and explained in a sentence", async ({ page }) => {
  await open(page, "/map?colour=year");
  await drawn(page);
  const doubt = page.getByRole("switch", { name: "Show doubtful places" });
  await doubt.click();
  await expect(doubt).toBeChecked();
  await expect(page).toHaveURL("/map?colour=truth");
  await expect(page.getByText(/faint points have few of their real neighbours/)).toBeVisible();
  await doubt.click();
  await expect(page).toHaveURL("/map?colour=year");
});

test("a map in a form that the page does not know asks for a reload", async ({ page }) => {
  await page.route("**/api/map?**", async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body.writeUInt16LE(99, 4);
    await route.fulfill({ response, body });
  });
  await open(page, "/map");
  await expect(page.getByRole("button", { name: "Reload the page" })).toBeVisible();
});

test("a map that is not laid out yet says how it comes to be", async ({ page }) => {
  await page.route("**/api/map/regions", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), regions: [] } });
  });
  await page.route("**/api/map?**", async (route) => {
    const empty = Buffer.alloc(16);
    empty.write("PAMP");
    empty.writeUInt16LE(2, 4);
    await route.fulfill({ body: empty });
  });
  await open(page, "/map");
  await expect(page.getByRole("heading", { name: "The map is not laid out yet" })).toBeVisible();
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("an outline is drawn with a finger", async ({ page }) => {
    await open(page, "/map?tool=area");
    await drawn(page);
    const { x, y, width } = (await map(page).boundingBox())!;
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: [number, number]) =>
      session.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: at ? [{ x: x + width * at[0], y: y + width * at[1] }] : [],
      });
    await touch("touchStart", [0.2, 0.2]);
    for (const at of [
      [0.8, 0.2],
      [0.8, 0.7],
      [0.2, 0.7],
    ] as const)
      await touch("touchMove", [...at]);
    await touch("touchEnd");
    await expect(page).toHaveURL(/area=/);
  });
});

test("a typed search lights its papers while the list is still coming", async ({ page }) => {
  await open(page, "/?view=split");
  await drawn(page);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/[?&]_rsc=/, async (route) => {
    await held;
    await route.continue();
  });
  const search = page.getByRole("combobox", { name: "Search papers" });
  await search.fill("quantization");
  await search.press("Enter");
  await expect.poll(() => selected(page)).toBeLessThan(100);
  await expect(page).not.toHaveURL(/q=/);
  release();
  await expect(page).toHaveURL(/q=quantization/);
  const { total } = await (await page.request.get("/api/search?q=quantization")).json();
  await expect.poll(() => selected(page)).toBe(total);
  await page.goBack();
  await expect.poll(() => selected(page)).toBe(200);
});
