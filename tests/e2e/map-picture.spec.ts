import { readFile } from "node:fs/promises";
import { drawn } from "./map-page";
import { open } from "./pages";
import { expect, type Page, test } from "./test";

async function saved(page: Page, name: RegExp) {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("the picture can be taken along as an image", async ({ page }) => {
  await open(page, "/map?tool=picture");
  await drawn(page);
  await expect(page.getByRole("img", { name: "The picture as it will be" })).toBeVisible();
  const { name, bytes } = await saved(page, /^Image/);
  expect(name).toMatch(/^paper-atlas-map-\d{4}-\d\d-\d\d\.png$/);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  const pane = (await page.getByRole("application").boundingBox())!;
  expect(bytes.readUInt32BE(16)).toBe(2 * pane.width);
  expect(bytes.readUInt32BE(20)).toBeGreaterThan(2 * pane.height);
});

test("and as a drawing, with names, legend and source as text", async ({ page }) => {
  await open(page, "/map?q=scaling&tool=picture");
  await drawn(page);
  const { name, bytes } = await saved(page, /^Drawing/);
  expect(name).toMatch(/\.svg$/);
  const drawing = bytes.toString("utf8");
  expect(drawing.match(/<circle/g)!.length).toBeGreaterThan(200);
  expect(drawing).toContain("Efficiency</text>");
  expect(drawing).toMatch(/Paper Atlas · \d+ papers · “scaling” · \d{4}-\d\d-\d\d<\/text>/);
  const sound = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    return parsed.querySelector("parsererror") === null;
  }, drawing);
  expect(sound).toBe(true);
});
