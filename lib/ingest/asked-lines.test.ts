import { describe, expect, it } from "vitest";
import { askedLines } from "./asked-lines";

describe("the lines an address asks for", () => {
  it.each([
    ["9", { from: 9, to: 9 }],
    ["9-12", { from: 9, to: 12 }],
  ])("%s are marked without a word", (asked, marked) => {
    expect(askedLines(asked, 103)).toEqual({ marked });
  });

  it.each(["0", "-1", "5-2", "abc", "1-", "0-4"])("%s names none, which is said", (asked) => {
    const { marked, note } = askedLines(asked, 103);
    expect(marked).toBeUndefined();
    expect(note).toContain(`“${asked}” names no lines`);
  });

  it.each([
    ["1-99999999", { from: 1, to: 103 }],
    ["400", { from: 103, to: 103 }],
  ])("%s ends where the text ends, which is said", (asked, marked) => {
    const lines = askedLines(asked, 103);
    expect(lines.marked).toEqual(marked);
    expect(lines.note).toContain("The text ends with line 103");
  });

  it("are none where none is asked for, or where no text is kept", () => {
    expect(askedLines(undefined, 103)).toEqual({});
    expect(askedLines("9", 0)).toEqual({});
  });
});
