import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readKnownDigests } from "./digests-schema";

const JSON_TEXT = readFileSync("seeds/digests.json", "utf8");

describe("readKnownDigests", () => {
  it("knows every seed digest, and of each day of capture how it is known", () => {
    const known = readKnownDigests(JSON_TEXT);
    expect([...known.keys()]).toEqual(
      readdirSync("seeds")
        .filter((file) => file.endsWith(".txt"))
        .sort(),
    );
    expect(known.get("002_5a73556e1380c926.txt")?.crawledOn).toBe("2026-06-04");
    expect(known.get("000_5d0fa27a2464607a.txt")?.crawledOn).toBeNull();
  });

  it.each([
    ["no JSON", "{", /digests\.json cannot be used/],
    ["an impossible day", JSON_TEXT.replace("2026-06-04", "2026-06-31"), /crawledOn/],
    ["a misspelt key", JSON_TEXT.replace('"site"', '"sight"'), /site/],
    [
      "a day nobody says how is known",
      JSON_TEXT.replace('"crawledOn": null', '"crawledOn": "2026-01-01"'),
      /go together/,
    ],
  ])("refuses %s, and says where", (_, json, message) => {
    expect(() => readKnownDigests(json)).toThrow(message);
  });
});
