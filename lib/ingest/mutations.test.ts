/** Whatever happens to a digest: nothing throws, and no line is lost in silence. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { unaccountedLines } from "@/tests/helpers/line-accounting";
import { decodeDigest } from "./decode";
import { readDigest } from "./read-digest";

const FOLDER = "tests/fixtures/digests";
const MUTATIONS = 80;

type Random = (below: number) => number;
type Mutation = (lines: string[], random: Random) => string[];

const MUTATE: Record<string, Mutation> = {
  deleteLine: (lines, random) => lines.toSpliced(random(lines.length), 1),
  repeatLine: (lines, random) => {
    const at = random(lines.length);
    return lines.toSpliced(at, 0, lines[at]!);
  },
  swapLines: (lines, random) => {
    const [a, b] = [random(lines.length), random(lines.length)];
    return lines.with(a, lines[b]!).with(b, lines[a]!);
  },
  cutLine: (lines, random) => {
    const at = random(lines.length);
    return lines.with(at, lines[at]!.slice(0, random(lines[at]!.length + 1)));
  },
  cutFile: (lines, random) => lines.slice(0, 1 + random(lines.length)),
  insertBlank: (lines, random) => lines.toSpliced(random(lines.length), 0, ""),
  insertJunk: (lines, random) => {
    const junk = [
      "·",
      "•",
      "Jul 99, 2023",
      "12",
      "new",
      "Goto",
      "{\\it",
      "\0\u0001",
      "𝔘\ud800",
      "a, b, c",
    ];
    return lines.toSpliced(random(lines.length), 0, junk[random(junk.length)]!);
  },
  joinLines: (lines, random) => {
    const at = random(lines.length);
    return lines.toSpliced(at, 2, lines.slice(at, at + 2).join(""));
  },
};

/** Mulberry32: small, seeded, good enough to choose lines. */
function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const fixtures = readdirSync(FOLDER).filter(
  (file) => /^(?:hugging|aitopics-c)/.test(file) && file.endsWith(".txt"),
);

it.each(fixtures)("survives mutations of %s", (file) => {
  const original = readFileSync(`${FOLDER}/${file}`, "utf8").split("\n");
  for (let seed = 0; seed < MUTATIONS; seed++) {
    const random = seeded(seed);
    let lines = original;
    for (let round = 1 + random(4); round > 0; round--) {
      const mutations = Object.values(MUTATE);
      lines = mutations[random(mutations.length)]!(lines, random);
    }
    const bytes = new TextEncoder().encode(lines.join("\n"));
    const reading = readDigest(bytes, { file, crawledOn: "2026-06-04" });
    const lost = unaccountedLines(decodeDigest(bytes, file).text ?? "", reading);
    expect({ seed, lost }).toEqual({ seed, lost: [] });
    for (const { title, abstract } of reading.drafts) {
      expect(title).not.toBe("");
      expect(abstract).not.toBe("");
    }
  }
});

it("survives bytes that are changed at random", () => {
  const original = readFileSync(`${FOLDER}/hugging-face-daily.txt`);
  for (let seed = 0; seed < MUTATIONS; seed++) {
    const random = seeded(seed);
    const bytes = Uint8Array.from(original);
    for (let count = random(40); count >= 0; count--) bytes[random(bytes.length)] = random(256);
    const reading = readDigest(bytes, { file: "x.txt", crawledOn: "2026-06-04" });
    expect(reading.format !== undefined || reading.problems.length > 0).toBe(true);
  }
});
