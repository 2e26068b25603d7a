import { drawn } from "./map-page";
import { open, PAGE_KINDS } from "./pages";
import { breaksNoRule, breaksNoRuleOn, fitsEveryWidth } from "./screens";
import { expect, test } from "./test";

for (const [kind, path] of Object.entries(PAGE_KINDS)) {
  test(`${kind}: breaks no rule, and nothing sticks out sideways, from phone to wall`, async ({
    page,
  }) => {
    await open(page, path);
    if (kind.includes("map") || kind === "split") await drawn(page);
    await breaksNoRule(page);
    await fitsEveryWidth(page);
  });

  test(`${kind}: has the headers that keep it safe`, async ({ request }) => {
    const headers = (await request.get(path)).headers();
    const policy = headers["content-security-policy"]!;
    const scripts = policy.split("; ").find((part) => part.startsWith("script-src"));
    expect(scripts).toMatch(/'nonce-[\w+/=]{16,}'/);
    expect(scripts).not.toContain("unsafe");
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBe("DENY");
    expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
    expect(headers["x-powered-by"]).toBeUndefined();
    const again = (await request.get(path)).headers()["content-security-policy"];
    expect(again, "a nonce is used once").not.toBe(policy);
  });
}

test("a repository's address, which has no place to break, sticks out nowhere", async ({
  page,
}) => {
  await open(page, "/papers/broken-neural-scaling-laws");
  await fitsEveryWidth(page);
});

test.describe("apologies", () => {
  test.use({ expectedErrors: /status of 404/ });

  for (const path of ["/no/such/page", "/papers/no-such-paper", "/themes/no-such-theme"]) {
    test(`${path} breaks no rule`, async ({ page }) => {
      await open(page, path);
      await breaksNoRuleOn(page, "desktop");
    });
  }
});
