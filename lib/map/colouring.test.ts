import { describe, expect, it } from "vitest";
import { mapPoints } from "@/tests/helpers/map-points";
import { type ColourMode, colourPoints } from "./colouring";
import { type MapPoints, monthNumber, NO_SOURCE, SEVERAL_SOURCES } from "./map";

const names = {
  groups: ["Learning", "Efficiency", "Information"],
  sources: [
    { id: "hf", label: "Hugging Face Papers" },
    { id: "ait", label: "AITopics" },
  ],
};

function points(facts: Partial<Pick<MapPoints, "group" | "month" | "source">>): MapPoints {
  const count = Object.values(facts)[0]!.length;
  return { ...mapPoints(Array.from({ length: count }, () => [0, 0] as const)), ...facts };
}

/** January of each year; 0 for no date. */
function monthsOf(...years: number[]): Uint16Array {
  return Uint16Array.from(years, (year) => (year === 0 ? 0 : monthNumber(year)));
}

function legendOf(mode: ColourMode, facts: Parameters<typeof points>[0]) {
  const { category, legend } = colourPoints(points(facts), mode, names);
  return {
    labels: Array.from(category, (i) => legend[i]!.label),
    legend: legend.map(({ label, count }) => [label, count]),
    swatches: legend.map(({ swatch }) => swatch),
  };
}

describe("colour by theme", () => {
  it("keeps a group's hue, leaves out groups without papers, and says what has none", () => {
    const { labels, legend, swatches } = legendOf("theme", { group: Uint8Array.of(2, 0, 255, 2) });
    expect(labels).toEqual(["Information", "Learning", "No theme", "Information"]);
    expect(legend).toEqual([
      ["Learning", 1],
      ["Information", 2],
      ["No theme", 1],
    ]);
    expect(swatches[1]).toEqual({ kind: "hue", hue: 2 });
    expect(swatches[2]).toEqual({ kind: "none" });
  });

  it("takes a group that it has no name for as none", () => {
    expect(legendOf("theme", { group: Uint8Array.of(9) }).labels).toEqual(["No theme"]);
  });
});

describe("colour by source", () => {
  it("tells papers of one source from those of several", () => {
    const { labels } = legendOf("source", {
      source: Uint8Array.of(0, 1, SEVERAL_SOURCES, NO_SOURCE),
    });
    expect(labels).toEqual(["Hugging Face Papers", "AITopics", "Several sources", "No source"]);
  });
});

describe("colour by year", () => {
  it("has a colour for each of a few years, old to new", () => {
    const { legend, swatches } = legendOf("year", { month: monthsOf(2025, 2023, 0, 2025) });
    expect(legend).toEqual([
      ["2023", 1],
      ["2025", 2],
      ["No date", 1],
    ]);
    expect(swatches.slice(0, 2)).toEqual([
      { kind: "ramp", at: 0 },
      { kind: "ramp", at: 1 },
    ]);
  });

  it("joins many years into spans that hold every paper once, in order, without gaps", () => {
    const year = Array.from({ length: 300 }, (_, i) => 2026 - Math.floor((i / 75) ** 2));
    const { labels, legend } = legendOf("year", { month: monthsOf(...year) });
    expect(legend.length).toBeGreaterThan(3);
    expect(legend.length).toBeLessThanOrEqual(6);
    expect(legend.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(300);
    for (const [i, label] of labels.entries()) {
      const [from, to = from] = label.split("–").map(Number);
      expect(year[i]).toBeGreaterThanOrEqual(from!);
      expect(year[i]).toBeLessThanOrEqual(to!);
    }
    expect(String(legend.at(-1)![0])).toContain("2026");
  });
});

it("an empty map has an empty legend", () => {
  expect(colourPoints(mapPoints([]), "year", names).legend).toEqual([]);
});
