import fc from "fast-check";
import { expect, it } from "vitest";
import { copyOfStretch, hashOfStretch } from "./stretch";

it("hashes as FNV-1a does", () => {
  expect(hashOfStretch("") >>> 0).toBe(0x811c9dc5);
  expect(hashOfStretch("foobar") >>> 0).toBe(0xbf9cf968);
});

it("takes a stretch for what it would be by itself", () => {
  const text = fc.string({ unit: "binary", maxLength: 3_000 });
  fc.assert(
    fc.property(text, fc.nat(3_000), fc.nat(3_000), (whole, a, b) => {
      const [start, end] = [a, b].map((at) => Math.min(at, whole.length)).sort((x, y) => x - y);
      const part = whole.slice(start, end);
      expect(copyOfStretch(whole, start, end)).toBe(part);
      expect(hashOfStretch(whole, start, end)).toBe(hashOfStretch(part));
    }),
  );
});
