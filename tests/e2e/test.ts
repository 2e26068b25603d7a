/** Playwright's test, failing also on what a reader would not see: console errors, blocked scripts. */
import { type BrowserContext, test as base, expect } from "playwright/test";

export { type BrowserContext, expect, type Locator, type Page } from "playwright/test";

export const test = base.extend<{ expectedErrors: RegExp | undefined }>({
  /** Errors that belong to what is tested, such as the console's line about a 404. */
  expectedErrors: [undefined, { option: true }],
  context: async ({ context, expectedErrors }, use) => {
    const errors = watchErrors(context);
    await use(context);
    const unexpected = errors.filter((error) => !expectedErrors?.test(error));
    expect(unexpected, "errors in the browser").toEqual([]);
  },
});

/** Collects exceptions and console errors of all pages; violations of the security policy are among them. */
export function watchErrors(context: BrowserContext): string[] {
  const errors: string[] = [];
  context.on("weberror", (error) => errors.push(String(error.error().stack)));
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
  });
  return errors;
}
