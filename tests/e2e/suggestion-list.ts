/** The list of suggestions under the search box, for all tests. */
import { searchBox } from "./pages";
import { expect, type Locator, type Page } from "./test";

export function list(page: Page): Locator {
  return page.getByRole("listbox", { name: "Suggestions" });
}

export function options(page: Page): Locator {
  return list(page).getByRole("option");
}

export function group(page: Page, name: string): Locator {
  return list(page).getByRole("group", { name, exact: true }).getByRole("option");
}

/** The option that the keyboard is on. */
export function marked(page: Page): Locator {
  return options(page).and(page.locator('[aria-selected="true"]'));
}

export async function type(page: Page, text: string): Promise<void> {
  await searchBox(page).pressSequentially(text);
  await expect(page.getByRole("search").getByRole("status")).toHaveText(/^\d+ suggestions?$/);
}
