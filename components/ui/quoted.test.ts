import { describe, expect, it } from "vitest";
import { quoted } from "./quoted";
import { withShortWords } from "./short-words";

describe("what was typed, told again", () => {
  it("has real quotes", () => {
    expect(quoted("scaling laws")).toBe("“scaling laws”");
    expect(quoted('"scaling laws"')).toBe("“scaling laws”");
    expect(quoted('a "b c"')).toBe("“a ‘b c’”");
  });

  it("never fills a screen, with or without spaces", () => {
    expect(quoted("w".repeat(720)).length).toBeLessThan(90);
    expect(quoted("some words ".repeat(60))).toMatch(/^“some words .*words?…”$/);
    const note = `No paper has “${"w".repeat(720)}”, so it is searched without it.`;
    expect(withShortWords(note)).toBe(
      `No paper has “${"w".repeat(60)}…”, so it is searched without it.`,
    );
  });
});
