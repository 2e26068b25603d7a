import { readFileSync } from "node:fs";
import { lab, rgb } from "d3";
import { describe, expect, it } from "vitest";
import { colourOf, type Palette } from "./palette";

/** Linear light as eyes without one kind of cone have it (Viénot, Brettel & Mollon 1999). */
const EYES = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopic: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deuteranopic: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
};

const TOKENS = readFileSync("app/styles/tokens.css", "utf8");

/** The last value that a token has is the dark one, the first the light one. */
function token(name: string, scheme: "light" | "dark"): string {
  const values = [...TOKENS.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6});`, "g"))];
  return values.at(scheme === "light" ? 0 : -1)![1]!;
}

function palette(scheme: "light" | "dark"): Palette {
  const value = (name: string) => token(name, scheme);
  return {
    ...{ ground: value("sunk"), rim: value("raised"), ink: value("ink"), accent: value("accent") },
    ...{ quietInk: value("ink-2"), faintInk: value("ink-3") },
    hues: Array.from({ length: 8 }, (_, i) => value(`g${i}`)),
  };
}

function light(colour: string): number[] {
  const { r, g, b } = rgb(colour);
  return [r, g, b].map((c) =>
    c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
  );
}

function seenBy(eye: keyof typeof EYES, colour: string) {
  const seen = EYES[eye].map((row) => row.reduce((sum, w, i) => sum + w * light(colour)[i]!, 0));
  const [r, g, b] = seen.map((c) => {
    const clamped = Math.min(1, Math.max(0, c));
    return 255 * (clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * clamped ** (1 / 2.4) - 0.055);
  });
  return lab(rgb(r!, g!, b!));
}

/** Difference in CIELAB; about 2.3 is just noticeable. */
function difference(eye: keyof typeof EYES, a: string, b: string): number {
  const [one, other] = [seenBy(eye, a), seenBy(eye, b)];
  return Math.hypot(one.l - other.l, one.a - other.a, one.b - other.b);
}

function luminance(colour: string): number {
  const [r, g, b] = light(colour);
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** As WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const [dark, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright! + 0.05) / (dark! + 0.05);
}

describe.each(["light", "dark"] as const)("colours on a %s ground", (scheme) => {
  const colours = palette(scheme);

  it.each(Object.keys(EYES) as (keyof typeof EYES)[])("differ to %s eyes", (eye) => {
    const { hues } = colours;
    for (const [i, a] of hues.entries()) {
      for (const b of hues.slice(i + 1)) {
        expect(difference(eye, a, b), `${a} and ${b}`).toBeGreaterThan(15);
      }
    }
  });

  it("stand out", () => {
    const { ground, rim, hues } = colours;
    for (const hue of hues) {
      expect(contrast(hue, ground), hue).toBeGreaterThan(3);
      expect(contrast(hue, rim), hue).toBeGreaterThan(3);
    }
  });

  it.each(["ramp", "trust"] as const)("grow stronger along the %s, in grey as well", (kind) => {
    const steps = [0, 0.25, 0.5, 0.75, 1].map((at) => colourOf({ kind, at }, colours));
    const strengths = steps.map((colour) => contrast(colour, colours.ground));
    expect(strengths.toSorted((a, b) => a - b)).toEqual(strengths);
    expect(strengths.at(-1)! / strengths[0]!).toBeGreaterThan(1.8);
  });
});
