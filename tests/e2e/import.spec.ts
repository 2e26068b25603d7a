/** Importing in the browser: preview, storing, undoing, going on after a reload, being refused. */
import { readFileSync, writeFileSync } from "node:fs";
import { violations } from "./axe";
import { TOKEN, test } from "./own-server";
import { open } from "./pages";
import { expect, type Page } from "./test";

const BIBTEX = `@article{fresh, title={A Fresh Paper about Emergent Imports}, author={Doe, Jane and van der Berg, Jan}, year={2024}, journal={Journal of Imports}, doi={10.1000/imports.1}}

@inproceedings{known, title={Intriguing Properties of Quantization at Scale}, author={Ahmadian, Arash}, year={2023}}

@article{broken, title={This one never ends, author={X}

@article{other, title={Another Paper about Undoing}, author={Roe, Rita}, year={2025}}
`;

test.describe.configure({ mode: "serial", timeout: 3 * 60_000 });

/** A child process starts, reads and computes, on a machine that may have other work. */
const PATIENCE_MS = 60_000;

const filter = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Show" }).getByRole("link", { name });
const items = (page: Page) => page.locator(".preview-item");
const heading = (page: Page, name: string) => page.getByRole("heading", { name, exact: true });
const papers = async (page: Page) => (await (await page.request.get("/api/health")).json()).papers;

async function chooseFiles(page: Page, button: string, file: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).click();
  await (await chooser).setFiles(file);
}

async function paste(page: Page, text: string): Promise<void> {
  await open(page, "/import");
  await page.getByLabel("Or paste a text").fill(text);
  await page.getByRole("button", { name: "Read and show what is in it" }).click();
  await expect(page).toHaveURL(/\/import\/[0-9a-f-]{36}$/);
}

test("a pasted text is shown record by record, stored, and taken out again", async ({ page }) => {
  const before = await papers(page);
  await paste(page, BIBTEX);
  await expect(heading(page, "Ready to be stored")).toBeVisible({ timeout: PATIENCE_MS });
  expect(await papers(page)).toBe(before);
  for (const name of ["All 4", "New 2", "Joining 1", "Said twice 0", "Problems 1"]) {
    await expect(filter(page, name)).toBeVisible();
  }
  await expect(page.getByText("3 records from 4 lines: 3 used, 1 set aside")).toBeVisible();
  await expect(items(page)).toHaveCount(4);
  await expect(items(page).nth(1).getByRole("link")).toHaveAttribute(
    "href",
    "/papers/intriguing-properties-of-quantization-at-scale",
  );
  expect(await violations(page)).toEqual([]);

  const box = page.getByLabel("Leave out: Another Paper about Undoing");
  await box.check();
  await expect(page.getByText("1 is left out by you")).toBeVisible();
  await page.reload();
  await expect(box).toBeChecked();
  await box.uncheck();
  await expect(page.getByText("2 records would become new papers, 1 would join")).toBeVisible();

  await filter(page, "Problems").click();
  await expect(items(page)).toHaveCount(1);
  await expect(items(page)).toContainText("Line 5");
  await expect(items(page).getByRole("list", { name: "Source, line 5" })).toContainText(
    "@article{broken",
  );
  await page.goBack();
  await expect(items(page)).toHaveCount(4);

  await page.getByRole("button", { name: "Store in the library" }).click();
  await expect(heading(page, "Stored")).toBeVisible({ timeout: PATIENCE_MS });
  await expect(
    page.getByText("2 records became new papers, 1 joined a paper of your library."),
  ).toBeVisible();
  expect(await papers(page)).toBe(before + 2);
  expect(await violations(page)).toEqual([]);
  await items(page).first().getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "A Fresh Paper about Emergent Imports",
  );
  await page.goBack();
  await page.getByRole("link", { name: "A Fresh Paper about Emergent Imports and others" }).click();
  await expect(page).toHaveURL(/\/digests\/\d+$/);
  await page.goBack();

  await page.getByRole("button", { name: "Undo: take it out again" }).click();
  await expect(heading(page, "Taken out again")).toBeVisible({ timeout: PATIENCE_MS });
  expect(await papers(page)).toBe(before);
});

test("a dropped folder is read, with what cannot be read said beside it", async ({ page }) => {
  await open(page, "/import");
  const data = await page.evaluateHandle((bibtex) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([bibtex], "own.bib"));
    transfer.items.add(new File(["%PDF-1.7 \0\0"], "paper.pdf"));
    return transfer;
  }, BIBTEX);
  const zone = page.locator(".drop-zone");
  await zone.dispatchEvent("dragover", { dataTransfer: data });
  await expect(zone).toHaveAttribute("data-over", "true");
  await zone.dispatchEvent("drop", { dataTransfer: data });
  await expect(page.getByRole("list", { name: "Chosen files" }).getByRole("listitem")).toHaveCount(
    2,
  );
  await page.getByRole("button", { name: "Read and show what is in it" }).click();
  await expect(heading(page, "Ready to be stored")).toBeVisible({ timeout: PATIENCE_MS });
  const files = page.getByRole("region", { name: "Files" }).getByRole("listitem");
  await expect(files.filter({ hasText: "paper.pdf" })).toContainText("This is not a text file.");
  await expect(files.filter({ hasText: "own.bib" })).toContainText("3 records");
});

test.describe("with a broken connection", () => {
  test.use({ expectedErrors: /ERR_FAILED/ });

  test("an upload goes on after a reload, with the same file", async ({ page }, testInfo) => {
    const file = testInfo.outputPath("large.txt");
    writeFileSync(file, Buffer.alloc(9_000_000));
    const pieces = "**/files/0?offset=*";
    let sent = 0;
    await open(page, "/import");
    await page.route(pieces, (route) => (sent++ === 0 ? route.continue() : route.abort()));
    await chooseFiles(page, "Choose files", file);
    await page.getByRole("button", { name: "Read and show what is in it" }).click();
    await expect(page.getByText("The connection is broken")).toBeVisible({ timeout: PATIENCE_MS });

    await page.reload();
    await page.unroute(pieces);
    await expect(heading(page, "The upload has stopped")).toBeVisible();
    await expect(page.getByText("large.txt: 4.2 MB of 9.0 MB")).toBeVisible();
    expect(await violations(page)).toEqual([]);
    const next = page.waitForRequest(pieces);
    await chooseFiles(page, "Choose the files again", file);
    expect(new URL((await next).url()).searchParams.get("offset")).toBe(String(4 * 1024 ** 2));
    await expect(heading(page, "Nothing to store")).toBeVisible({ timeout: PATIENCE_MS });
    await expect(page.getByText("This is not a text file.")).toBeVisible();
  });
});

test("dates without a year ask for the day, and nothing else does", async ({ page }) => {
  await paste(page, readFileSync("seeds/002_5a73556e1380c926.txt", "utf8"));
  await expect(heading(page, "13 dates without a year")).toBeVisible({ timeout: PATIENCE_MS });
  await page.getByLabel("Day it was copied").first().fill("2026-06-04");
  await page.getByRole("button", { name: "Read again with this day" }).click();
  const question = page.getByRole("heading", { name: /dates without a year/ });
  await expect(question).toHaveCount(0, { timeout: PATIENCE_MS });
  await expect(heading(page, "Ready to be stored")).toBeVisible({ timeout: PATIENCE_MS });
  await expect(question).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a form brings text, and buttons do the rest", async ({ page }) => {
    await page.goto("/import");
    await page.getByLabel("Or paste a text").fill(BIBTEX);
    await page.getByRole("button", { name: "Read and show what is in it" }).click();
    await expect(page).toHaveURL(/\/import\/[0-9a-f-]{36}$/);
    await expect(async () => {
      await page.reload();
      await expect(heading(page, "Ready to be stored")).toBeVisible({ timeout: 100 });
    }).toPass({ timeout: PATIENCE_MS });
    await page.getByLabel("Leave out: Another Paper about Undoing").check();
    await page.getByRole("button", { name: "Keep what is ticked below" }).click();
    await expect(page.getByText("1 record would become a new paper, 1 would join")).toBeVisible();
    await expect(page.getByLabel("Leave out: Another Paper about Undoing")).toBeChecked();
    await page.getByRole("link", { name: "Problems 1" }).click();
    await expect(items(page)).toHaveCount(1);
    await page.getByRole("button", { name: "Discard" }).click();
    await expect(page).toHaveURL("/import");

    await page.getByRole("button", { name: "Read and show what is in it" }).click();
    await expect(page.getByText("Nothing was pasted or chosen.")).toBeVisible();
  });
});

test.describe("from another machine", () => {
  // As a proxy tells it; what it says is never taken for this machine.
  test.use({
    extraHTTPHeaders: { "X-Forwarded-For": "127.0.0.1" },
    expectedErrors: /status of 401/,
  });

  test("the page asks for the token, and takes no other", async ({ page }) => {
    await open(page, "/import");
    await expect(heading(page, "This library asks for its token")).toBeVisible();
    expect(await violations(page)).toEqual([]);
    const refused = await page.request.post("/api/import", { data: { files: [] } });
    expect(refused.status()).toBe(401);
    await page.getByRole("textbox", { name: "Token" }).fill("a wrong one");
    await page.getByRole("button", { name: "Open" }).click();
    await expect(page.getByText("That is not the token of this library.")).toBeVisible();
    await page.getByRole("textbox", { name: "Token" }).fill(TOKEN);
    await page.getByRole("button", { name: "Open" }).click();
    await expect(page.getByLabel("Or paste a text")).toBeVisible();
    await paste(page, BIBTEX);
    await expect(heading(page, "Ready to be stored")).toBeVisible({ timeout: PATIENCE_MS });
  });
});
