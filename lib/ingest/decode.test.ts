import { describe, expect, it } from "vitest";
import { decodeDigest } from "./decode";

const utf8 = (text: string) => new TextEncoder().encode(text);
const rules = (bytes: Uint8Array) => decodeDigest(bytes, "x.txt").problems.map(({ rule }) => rule);

describe("decodeDigest", () => {
  it("keeps a UTF-8 text as it is", () => {
    expect(decodeDigest(utf8("Havlík\r\n  • 4 authors\n"), "x.txt")).toEqual({
      text: "Havlík\r\n  • 4 authors\n",
      problems: [],
    });
  });

  it("keeps a UTF-8 text that was cut inside a character", () => {
    const cut = utf8("Plain title\nVladimír").subarray(0, -2);
    const { text, problems } = decodeDigest(cut, "x.txt");
    expect(text).toBe("Plain title\nVladim\ufffd");
    expect(problems).toMatchObject([{ rule: "damaged-characters", line: 2 }]);
  });

  it("reads dashes and quotes of Windows-1252", () => {
    const bytes = Uint8Array.from([0x93, 0x61, 0x94, 0x20, 0x96, 0x20, 0xe9]);
    expect(decodeDigest(bytes, "x.txt").text).toBe("“a” – é");
    expect(rules(bytes)).toEqual(["wrong-encoding"]);
  });

  it("takes a few control characters out, with their place, and refuses many", () => {
    const few = utf8(`line\n${"words ".repeat(30)}\0here`);
    expect(decodeDigest(few, "x.txt").text).not.toContain("\0");
    expect(decodeDigest(few, "x.txt").problems).toMatchObject([
      { rule: "control-characters", line: 2 },
    ]);
    expect(rules(utf8("a\0\u0001b\0"))).toEqual(["not-text"]);
  });

  it.each(["%PDF-1.7 text", "PK\u0003\u0004 text"])(
    "refuses what starts as a file of another kind",
    (start) => {
      expect(decodeDigest(utf8(start), "x.pdf")).toMatchObject({
        problems: [{ rule: "not-text" }],
      });
    },
  );

  it("reads nothing from nothing", () => {
    expect(decodeDigest(new Uint8Array(), "x.txt")).toEqual({ text: "", problems: [] });
  });
});
