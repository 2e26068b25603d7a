import { describe, expect, it } from "vitest";
import { safeNames } from "./upload-names";

describe("names of files", () => {
  it.each([
    ["2024.bib", "2024.bib"],
    ["exports/deep/2024.bib", "exports/deep/2024.bib"],
    ["../../etc/passwd", "etc/passwd"],
    ["..\\..\\windows\\system.ini", "windows/system.ini"],
    ["/etc/passwd", "etc/passwd"],
    ["C:\\listing.txt", "C/listing.txt"],
    [".env", "env"],
    ["a/./../b.txt", "a/b.txt"],
    ["evil\0.txt\u202e", "evil.txt"],
    ["...", "listing.txt"],
    ["Überblick 論文.txt", "Überblick 論文.txt"],
  ])("%j becomes %j", (name, safe) => {
    expect(safeNames([name])).toEqual([safe]);
  });

  it("do not take each other's place", () => {
    expect(safeNames(["a.tar.gz", "A.tar.gz", "../a.tar.gz"])).toEqual([
      "a.tar.gz",
      "A (2).tar.gz",
      "a (3).tar.gz",
    ]);
    expect(safeNames(["x".repeat(500)])[0]!.length).toBeLessThanOrEqual(120);
  });
});
