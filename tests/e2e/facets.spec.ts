import {
  chips,
  count,
  facet,
  facetValue,
  firstNumber,
  found,
  menuButton,
  open,
  textOf,
  use,
} from "./pages";
import { expect, test } from "./test";

const WAYS = {
  "Only this": "/?theme=interpretability",
  "Also this": "/?theme=emergence,interpretability",
  "And this": "/?theme=emergence&theme=interpretability",
  "Without this": "/?theme=emergence&not-theme=interpretability",
};

for (const [way, address] of Object.entries(WAYS)) {
  test(`"${way}" keeps what it promises`, async ({ page }) => {
    await open(page, "/?theme=emergence");
    await menuButton(page, "Themes", "Interpretability").click();
    const link = page.getByRole("link", { name: `${way} Interpretability` });
    const papers = firstNumber(await textOf(link.locator(".facet-count")));
    await link.click();
    await expect(page).toHaveURL(address);
    await expect(count(page)).toHaveText(`${papers} of 200 papers`);
    await expect(menuButton(page, "Themes", "Interpretability")).toBeFocused();
  });
}

test("the menu opens and closes by keyboard", async ({ page }) => {
  await open(page, "/");
  const button = menuButton(page, "Themes", "Emergence");
  await button.focus();
  await page.keyboard.press("Enter");
  const only = page.getByRole("link", { name: /^Only this Emergence/ });
  await expect(only).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(only).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(only).toBeHidden();
  await expect(button).toBeFocused();
});

test("several values are any or all of a facet, as one likes", async ({ page }) => {
  await open(page, "/?theme=emergence&theme=interpretability");
  const all = await found(page);
  const themes = facet(page, "Themes");
  await expect(themes.getByRole("link", { name: "all", exact: true })).toHaveAttribute(
    "aria-current",
    "true",
  );
  await themes.getByRole("link", { name: "any", exact: true }).click();
  await expect(page).toHaveURL("/?theme=emergence,interpretability");
  await expect(chips(page)).toContainText("theme: Emergence or Interpretability");
  const any = await found(page);
  expect(any).toBeGreaterThan(all);

  // The next one joins them in the same way, and says what it adds.
  const next = themes.getByRole("link", { name: /\+\d+ more papers?$/ }).first();
  const more = Number(/\+(\d+)/.exec(await textOf(next))![1]);
  await next.click();
  await expect(page).toHaveURL(/\?theme=emergence,interpretability,[a-z-]+$/);
  await expect(count(page)).toHaveText(`${any + more} of 200 papers`);
  await page.goBack();
  await themes.getByRole("link", { name: "all", exact: true }).click();
  await expect(count(page)).toHaveText(`${all} of 200 papers`);
});

test("a second venue is an alternative, with the papers it adds", async ({ page }) => {
  await open(page, "/");
  const venues = facet(page, "Venues");
  await venues
    .getByRole("link", { name: /papers?$/ })
    .nth(0)
    .click();
  await expect(page).toHaveURL(/venue=/);
  const papers = await found(page);
  const next = venues.getByRole("link", { name: /\+\d+ more papers?$/ }).first();
  const more = Number(/\+(\d+)/.exec(await textOf(next))![1]);
  await next.click();
  await expect(count(page)).toHaveText(`${papers + more} of 200 papers`);
});

test("an excluded value stays in sight, and can be taken back", async ({ page }) => {
  await open(page, "/");
  const before = await found(page);
  await use(page, "Themes", "Emergence", "Without this");
  const excluded = facet(page, "Themes").getByRole("link", { name: /^Emergence left out, / });
  const removed = Number(/−(\d+)/.exec(await textOf(excluded))![1]);
  await expect(count(page)).toHaveText(`${before - removed} of 200 papers`);
  await excluded.click();
  await expect(page).toHaveURL("/");
  await expect(facetValue(page, "Themes", "Emergence")).not.toHaveAttribute("aria-current");
});
