/**
 * Whatever happens to a digest of whatever format: nothing throws, and no line is lost in silence.
 * `ATLAS_MUTATIONS=10000` runs more of them than every test run can afford.
 */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { FIXTURE_FOLDER, FORMAT_FIXTURES } from "@/tests/helpers/digest-fixtures";
import { unaccountedLines } from "@/tests/helpers/line-accounting";
import { SEED_DIGESTS } from "@/tests/helpers/seed-digests";
import { decodeDigest } from "./decode";
import { readDigest } from "./read-digest";

const MUTATIONS = Number(process.env.ATLAS_MUTATIONS ?? 500);

type Random = (below: number) => number;

interface Digest {
  file: string;
  format: string;
  text: string;
}

const DIGESTS: Digest[] = [
  ...FORMAT_FIXTURES.map((fixture) => ({
    ...fixture,
    text: readFileSync(`${FIXTURE_FOLDER}/${fixture.file}`, "utf8"),
  })),
  ...SEED_DIGESTS.map(({ file, bytes, reading }) => ({
    file,
    format: reading.format!.name,
    text: startOf(new TextDecoder().decode(bytes)),
  })),
];

/** The seeds are long and alike: a part of each is enough. */
function startOf(text: string): string {
  return text.slice(0, 20_000);
}

const JUNK = [
  "·",
  "Jul 99, 2023",
  "12",
  "{\\it",
  "\0\u0001",
  "𝔘\ud800",
  "a, b, c",
  "]](",
  "<",
  '"',
  "@",
  "ER  -",
  "|||",
  "\t",
  "%",
  "&#0;",
  "-->",
  "{".repeat(300),
];

const MUTATE = {
  /** Something is missing: the rest, the start, a stretch, a line. */
  cut: (text: string, random: Random) => {
    const [from, to] = [random(text.length + 1), random(text.length + 1)].sort((a, b) => a - b);
    return [
      text.slice(0, to),
      text.slice(from),
      text.slice(0, from!) + text.slice(to),
      withoutLine(text, random),
    ][random(4)]!;
  },
  /** Lines or stretches have changed places. */
  swap: (text: string, random: Random) => {
    const lines = text.split("\n");
    const [a, b] = [random(lines.length), random(lines.length)];
    if (random(2)) return lines.with(a, lines[b]!).with(b, lines[a]!).join("\n");
    const [x, y] = [random(text.length + 1), random(text.length + 1)].sort((m, n) => m - n);
    return text.slice(x, y) + text.slice(0, x) + text.slice(y);
  },
  /** Something stands there twice, or a hundred times. */
  duplicate: (text: string, random: Random) => {
    const at = random(text.length + 1);
    const part = text.slice(at, at + random(400));
    return text.slice(0, at) + part.repeat(random(10) ? 1 : 100) + text.slice(at);
  },
  /** Characters are others, blank lines or junk stand between. */
  garble: (text: string, random: Random) => {
    let garbled = text;
    for (let count = 1 + random(20); count > 0; count--) {
      const at = random(garbled.length + 1);
      const sign = random(2) ? JUNK[random(JUNK.length)]! : String.fromCharCode(random(0x250));
      garbled = garbled.slice(0, at) + sign + garbled.slice(at + random(3));
    }
    return garbled;
  },
  /** It goes on as a digest of another format. */
  splice: (text: string, random: Random) => {
    const other = DIGESTS[random(DIGESTS.length)]!.text;
    return text.slice(0, random(text.length + 1)) + other.slice(random(other.length + 1));
  },
};

function withoutLine(text: string, random: Random): string {
  const lines = text.split("\n");
  return lines.toSpliced(random(lines.length), 1).join("\n");
}

/** Mulberry32: small, seeded, good enough to choose places. */
function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const KINDS = Object.keys(MUTATE) as (keyof typeof MUTATE)[];
const EACH = Math.ceil(MUTATIONS / KINDS.length);

it.each(KINDS)("survives digests that were changed by: %s", { timeout: 3_600_000 }, (kind) => {
  for (let seed = 0; seed < EACH; seed++) {
    const digest = DIGESTS[seed % DIGESTS.length]!;
    const random = seeded(seed * KINDS.length + KINDS.indexOf(kind));
    let text = MUTATE[kind](digest.text, random);
    if (random(3) === 0) text = MUTATE[KINDS[random(KINDS.length)]!](text, random);
    const bytes = new TextEncoder().encode(text);
    // Half of them as people who name the format: what is found by content may be another.
    const named = random(2) ? digest.format : undefined;
    const facts = { file: digest.file, crawledOn: "2026-06-04" };
    const reading = readDigest(bytes, facts, named);
    const lost = unaccountedLines(decodeDigest(bytes, digest.file).text ?? "", reading);
    const found = { seed, file: digest.file, named, as: reading.format?.name };
    expect({ ...found, lost }).toEqual({ ...found, lost: [] });
    for (const { title, abstract, firstLine, lastLine } of reading.drafts) {
      expect({ ...found, empty: title === "" || abstract === "" }).toEqual({
        ...found,
        empty: false,
      });
      expect(lastLine).toBeGreaterThanOrEqual(firstLine);
    }
  }
});

it("survives bytes that are changed at random", () => {
  for (let seed = 0; seed < EACH / 2; seed++) {
    const random = seeded(seed);
    const { file, text } = DIGESTS[seed % DIGESTS.length]!;
    const bytes = new TextEncoder().encode(text);
    for (let count = random(40); count >= 0; count--) bytes[random(bytes.length)] = random(256);
    const reading = readDigest(bytes, { file, crawledOn: "2026-06-04" });
    expect(reading.format !== undefined || reading.problems.length > 0).toBe(true);
  }
});
