/** Pages on the screens that people have. What is open stays so in a smaller window: one load serves all. */
import { violations } from "./axe";
import { expect, type Page, test } from "./test";

const WIDTHS = [360, 390, 768, 1024, 1440, 2560];

const SCREENS = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
};

export async function breaksNoRule(page: Page): Promise<void> {
  for (const screen of ["desktop", "phone"] as const) await breaksNoRuleOn(page, screen);
}

export async function breaksNoRuleOn(page: Page, screen: keyof typeof SCREENS): Promise<void> {
  await test.step(`breaks no rule on a ${screen}`, async () => {
    await page.setViewportSize(SCREENS[screen]);
    expect(await violations(page), screen).toEqual([]);
  });
}

/** Nothing lies beside the page, from phone to wall. */
export async function fitsEveryWidth(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await test.step(`fits ${width} px`, async () => {
      await page.setViewportSize({ width, height: 844 });
      const wider = await page.evaluate(() => ({
        page: document.documentElement.scrollWidth - innerWidth,
        parts: [...document.querySelectorAll("main *, header *")]
          .filter((part) => part.getClientRects().length > 0)
          .filter((part) => part.getBoundingClientRect().right > innerWidth + 1)
          .filter((part) => !part.closest(".sr-only, canvas"))
          .map((part) => `${part.tagName} ${part.className}`),
      }));
      expect(wider, `${width} px`).toEqual({ page: 0, parts: [] });
    });
  }
}
