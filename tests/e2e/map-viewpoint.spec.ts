import { drawn, picture } from "./map-page";
import { open } from "./pages";
import { expect, test } from "./test";

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: "reduce" }));

test("the viewpoint stands in the address and comes back with reload, Back and a link", async ({
  page,
}) => {
  await open(page, "/map");
  await drawn(page);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect(page).toHaveURL(/\/map\?at=[\d.]+,[\d.]+,1\.6$/);
  const near = page.url();
  await page.reload();
  await drawn(page);
  await expect(page).toHaveURL(near);

  await page.getByRole("combobox", { name: "Search papers" }).fill("scaling");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=scaling.*&at=/);
  await page.getByRole("button", { name: "Show the whole map" }).click();
  await expect(page).toHaveURL("/map?q=scaling");
  await page.goBack();
  await expect(page).toHaveURL(near);
  await page.goForward();
  await expect(page).toHaveURL("/map?q=scaling");
});

test("nonsense for a viewpoint shows the whole map", async ({ page }) => {
  await open(page, "/map");
  await drawn(page);
  const whole = await picture(page);
  await open(page, "/map?at=9,9,9&colour=mauve");
  await drawn(page);
  await expect.poll(() => picture(page)).toBe(whole);
  await expect(page.getByLabel("Colour by", { exact: true })).toHaveValue("theme");
});
