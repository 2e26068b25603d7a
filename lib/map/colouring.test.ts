import { describe, expect, it } from "vitest";
import { mapPoints } from "@/tests/helpers/map-points";
import { bySource, byTheme, byTruth, type Colouring } from "./colouring";
import { type MapPoints, type MapRegion, monthNumber, NO_SOURCE, SEVERAL_SOURCES } from "./map";
import { byRegion } from "./region-colouring";
import { BEST_MATCH, byMatch, byValue, NO_VALUE } from "./value-colouring";
import { byYear } from "./year-colouring";

const names = {
  groups: ["Learning", "Efficiency", "Information"],
  sources: [
    { id: "hf", label: "Hugging Face Papers" },
    { id: "ait", label: "AITopics" },
  ],
};

function points(
  facts: Partial<Pick<MapPoints, "group" | "month" | "source" | "truth">>,
): MapPoints {
  const count = Object.values(facts)[0]!.length;
  return { ...mapPoints(Array.from({ length: count }, () => [0, 0] as const)), ...facts };
}

/** January of each year; 0 for no date. */
function monthsOf(...years: number[]): Uint16Array {
  return Uint16Array.from(years, (year) => (year === 0 ? 0 : monthNumber(year)));
}

function told({ category, legend }: Colouring) {
  return {
    labels: Array.from(category, (i) => legend[i]!.label),
    legend: legend.map(({ label, count }) => [label, count]),
    swatches: legend.map(({ swatch }) => swatch),
  };
}

describe("colour by theme", () => {
  it("keeps a group's hue, leaves out groups without papers, and says what has none", () => {
    const { labels, legend, swatches } = told(
      byTheme(points({ group: Uint8Array.of(2, 0, 255, 2) }), names),
    );
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
    expect(told(byTheme(points({ group: Uint8Array.of(9) }), names)).labels).toEqual(["No theme"]);
  });
});

describe("colour by source", () => {
  it("tells papers of one source from those of several", () => {
    const { labels } = told(
      bySource(points({ source: Uint8Array.of(0, 1, SEVERAL_SOURCES, NO_SOURCE) }), names),
    );
    expect(labels).toEqual(["Hugging Face Papers", "AITopics", "Several sources", "No source"]);
  });
});

describe("colour by year", () => {
  it("has a colour for each of a few years, old to new", () => {
    const { legend, swatches } = told(byYear(points({ month: monthsOf(2025, 2023, 0, 2025) })));
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
    const { labels, legend } = told(byYear(points({ month: monthsOf(...year) })));
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
  expect(byYear(mapPoints([])).legend).toEqual([]);
});

describe("colour by truth", () => {
  it("is the stronger, the more of its real neighbours a paper has around it", () => {
    const { legend, swatches } = told(byTruth(points({ truth: Uint8Array.of(15, 0, 3, 8, 12) })));
    expect(legend).toEqual([
      ["Under ¼ of its neighbours", 2],
      ["½ to ¾", 1],
      ["Over ¾", 2],
    ]);
    expect(swatches.map((swatch) => swatch.kind === "trust" && swatch.at)).toEqual([0, 2 / 3, 1]);
  });
});

describe("colour by a value", () => {
  it("has an entry for each value that a paper has, and one for all others", () => {
    const values = Uint8Array.of(1, 0, NO_VALUE, 1);
    expect(told(byValue({ labels: ["NeurIPS", "Nature", "Unused"], values })).legend).toEqual([
      ["NeurIPS", 1],
      ["Nature", 2],
      ["Others", 1],
    ]);
  });
});

describe("colour by match", () => {
  it("goes up a ramp with the score, and leaves out what was not found", () => {
    const values = Uint8Array.of(BEST_MATCH, 0, 130, NO_VALUE);
    const { labels, swatches } = told(byMatch({ labels: [], values }));
    expect(labels).toEqual(["Over 80 %", "Under 20 % of the best", "40–60 %", "Not found"]);
    expect(swatches).toEqual([
      { kind: "ramp", at: 0 },
      { kind: "ramp", at: 0.5 },
      { kind: "ramp", at: 1 },
      { kind: "none" },
    ]);
  });
});

describe("colour by region", () => {
  /** A board of square regions, each full of points. */
  function board(side: number, perSide: number) {
    const places: [number, number][] = [];
    const regions: MapRegion[] = [];
    const size = perSide ** 2;
    for (let square = 0; square < side ** 2; square++) {
      const [column, row] = [square % side, Math.floor(square / side)];
      regions.push({
        ...{ id: `${square}`, depth: 0, label: `${square}`, terms: [], size },
        ...{ first: square * size, x: (column + 0.5) / side, y: (row + 0.5) / side },
      });
      for (let i = 0; i < size; i++) {
        const [x, y] = [(i % perSide) + 0.5, Math.floor(i / perSide) + 0.5];
        places.push([(column + x / perSide) / side, (row + y / perSide) / side]);
      }
    }
    return { points: mapPoints(places), regions };
  }

  it.each([
    [4, 10],
    [6, 4],
    [8, 12],
  ])("differs between neighbours on a board of %i squares a side", (side, perSide) => {
    const { points: places, regions } = board(side, perSide);
    const { swatches } = told(byRegion(places, regions));
    const hueAt = (column: number, row: number) => {
      const swatch = swatches[row * side + column];
      return swatch?.kind === "hue" ? swatch.hue : undefined;
    };
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < side; column++) {
        if (column + 1 < side) expect(hueAt(column, row)).not.toBe(hueAt(column + 1, row));
        if (row + 1 < side) expect(hueAt(column, row)).not.toBe(hueAt(column, row + 1));
      }
    }
  });

  it("says what lies in none", () => {
    const { legend } = told(byRegion(mapPoints([[0.5, 0.5]]), []));
    expect(legend).toEqual([["No region", 1]]);
  });
});
