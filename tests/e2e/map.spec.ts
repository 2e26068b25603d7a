import { card, colourOf, drawn, map, picture, points } from "./map-page";
import { chips, open } from "./pages";
import { expect, test } from "./test";

test("draws points and the names of regions", async ({ page }) => {
  await open(page, "/map");
  await drawn(page);
  await expect(map(page)).toHaveAccessibleName("Topic map of 200 papers, 200 selected");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Topic map");
});

test("says how many papers are selected, and leads to them as a list", async ({ page }) => {
  await open(page, "/map?theme=emergence");
  await expect(page.getByText(/^\d+ of 200 papers$/)).toBeVisible();
  await page.getByRole("link", { name: "Show as a list" }).click();
  await expect(page).toHaveURL("/?theme=emergence");
});

test("a point under the pointer shows its paper, a click opens it", async ({ page }) => {
  await open(page, "/map");
  await drawn(page);
  const [point] = await points(page);
  await page.mouse.move(point!.x, point!.y);
  await expect(card(page)).toHaveText(point!.title);
  await page.mouse.click(point!.x, point!.y);
  await expect(page).toHaveURL(`/papers/${point!.slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(point!.title);
  await page.goBack();
  await expect(page).toHaveURL("/map");
  await drawn(page);
});

test("the card can be reached with the pointer, and goes when left", async ({ page }) => {
  await open(page, "/map");
  await drawn(page);
  const [point] = await points(page);
  await page.mouse.move(point!.x, point!.y);
  await card(page).hover();
  await card(page).getByRole("link").click();
  await expect(page).toHaveURL(`/papers/${point!.slug}`);
  await page.goBack();
  await drawn(page);
  await page.mouse.move(point!.x, point!.y);
  await expect(card(page)).toBeVisible();
  await page.getByRole("banner").hover();
  await expect(card(page)).toHaveCount(0);
});

test("Escape dismisses the card without moving the pointer", async ({ page }) => {
  await open(page, "/map");
  await drawn(page);
  const [point] = await points(page);
  await page.mouse.move(point!.x, point!.y);
  await expect(card(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card(page)).toHaveCount(0);
});

test("buttons and wheel zoom, one button shows everything again", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "/map");
  await drawn(page);
  const whole = await picture(page);
  const press = (name: string) => page.getByRole("button", { name }).click();

  await press("Zoom in");
  await expect.poll(() => picture(page)).not.toBe(whole);
  await press("Zoom out");
  await expect.poll(() => picture(page)).toBe(whole);
  await map(page).hover();
  await page.mouse.wheel(0, -400);
  await expect.poll(() => picture(page)).not.toBe(whole);
  await press("Show the whole map");
  await expect.poll(() => picture(page)).toBe(whole);
});

test("the wheel goes on zooming where a card was, and none opens under a pointer at rest", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "/map");
  await drawn(page);
  const whole = await picture(page);
  const [point] = await points(page);
  await page.mouse.move(point!.x, point!.y);
  await card(page).hover();
  for (let notch = 0; notch < 6; notch++) {
    const before = await picture(page);
    await page.mouse.wheel(0, -240);
    await expect.poll(() => picture(page)).not.toBe(before);
    await expect(card(page)).toHaveCount(0);
  }
  await page.getByRole("button", { name: "Show the whole map" }).click();
  await expect.poll(() => picture(page)).toBe(whole);
  await page.mouse.move(point!.x, point!.y);
  await expect(card(page)).toHaveText(point!.title);
});

test("is dragged without opening a paper", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "/map");
  await drawn(page);
  const [point] = await points(page);
  const before = await picture(page);
  await page.mouse.move(point!.x, point!.y);
  await page.mouse.down();
  await page.mouse.move(point!.x - 120, point!.y + 60, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => picture(page)).not.toBe(before);
  await expect(page).toHaveURL(({ pathname }) => pathname === "/map");
  await page.mouse.move(point!.x - 120, point!.y + 60);
  await expect(card(page)).toHaveText(point!.title);
});

test("is coloured by theme, year or source, with a legend", async ({ page }) => {
  await open(page, "/map");
  await drawn(page);
  const by = page.getByLabel("Colour by");
  const legend = page.getByRole("list", { name: "Legend" }).getByRole("listitem");
  await expect(by).toHaveValue("theme");
  await expect(legend.filter({ hasText: "Efficiency" })).toBeVisible();
  const byTheme = await picture(page);
  await by.selectOption("Source");
  await expect(legend.filter({ hasText: "AITopics" })).toBeVisible();
  await expect.poll(() => picture(page)).not.toBe(byTheme);
  const bySource = await picture(page);
  await by.selectOption("Year");
  await expect(legend.filter({ hasText: "AITopics" })).toHaveCount(0);
  await expect(legend.filter({ hasText: /\d{4}/ }).first()).toBeVisible();
  await expect.poll(() => picture(page)).not.toBe(bySource);
});

test("dims what the selection leaves out", async ({ page }) => {
  const { papers } = await (await page.request.get("/api/search?theme=quantization")).json();
  const chosen = new Set((papers as { slug: string }[]).map(({ slug }) => slug));
  await open(page, "/map?theme=quantization");
  await expect(map(page)).toHaveAccessibleName(`Topic map of 200 papers, ${chosen.size} selected`);
  await drawn(page);
  // The chips take room: places are asked for anew when they are gone.
  const lonely = async (inside: boolean) =>
    (await points(page)).find(({ slug }) => chosen.has(slug) === inside)!;
  const [bright, dim] = [await lonely(true), await lonely(false)];
  const coloursThen = [await colourOf(page, bright), await colourOf(page, dim)];

  await chips(page)
    .getByRole("link", { name: /^Remove theme: Quantization/ })
    .click();
  await expect(page).toHaveURL("/map");
  await expect(chips(page)).toHaveCount(0);
  await expect(map(page)).toHaveAccessibleName("Topic map of 200 papers, 200 selected");
  await expect.poll(async () => colourOf(page, await lonely(true))).toEqual(coloursThen[0]);
  expect(await colourOf(page, await lonely(false))).not.toEqual(coloursThen[1]);
});

test("a search on the map stays on the map", async ({ page }) => {
  await open(page, "/map?theme=emergence");
  await drawn(page);
  await page.getByRole("combobox", { name: "Search papers" }).fill("scaling");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/map\?.*q=scaling/);
  const params = Object.fromEntries(new URL(page.url()).searchParams);
  expect(params).toEqual({ theme: "emergence", q: "scaling" });
  await expect(map(page)).not.toHaveAccessibleName("Topic map of 200 papers, 200 selected");
});

test.describe("when the data does not come", () => {
  test.use({ expectedErrors: /net::ERR_FAILED|status of 500/ });

  test("says so and tries again when asked", async ({ page }) => {
    let broken = true;
    await page.route("**/api/map?**", (route) => (broken ? route.abort() : route.continue()));
    await open(page, "/map");
    const message = page.getByRole("heading", { name: "The map did not load" });
    await expect(message).toBeVisible();
    broken = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(message).toHaveCount(0);
    await drawn(page);
  });

  test("leaves the list working", async ({ page }) => {
    await page.route("**/api/map/regions", (route) => route.fulfill({ status: 500, body: "no" }));
    await open(page, "/?view=split&q=grokking");
    await expect(page.getByRole("heading", { name: "The map did not load" })).toBeVisible();
    await page.getByRole("article").first().getByRole("heading").getByRole("link").click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("the first tap shows a paper, the second opens it", async ({ page }) => {
    await page.clock.install();
    await open(page, "/map");
    await drawn(page);
    const [point] = await points(page);
    await page.touchscreen.tap(point!.x, point!.y);
    await expect(card(page)).toHaveText(point!.title);
    await expect(page).toHaveURL("/map");
    // Two taps within half a second zoom.
    await page.clock.fastForward(600);
    await page.touchscreen.tap(point!.x, point!.y);
    await expect(page).toHaveURL(`/papers/${point!.slug}`);
  });
});
