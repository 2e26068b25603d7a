import { describe, expect, it } from "vitest";
import { mapPoints } from "@/tests/helpers/map-points";
import { growthOf } from "./growth";
import { monthNumber } from "./map";
import { Curtain, datedUntil, formatMonth, papersBySpan, parseMonth, timelineOf } from "./timeline";

const JAN = monthNumber(2024, 1);

/** January, nothing, March, January, June. */
const months = { count: 5, month: Uint16Array.of(JAN, 0, JAN + 2, JAN, JAN + 5) };

describe("the timeline", () => {
  it("has the dated papers in the order of their dates", () => {
    const timeline = timelineOf(months)!;
    expect(timeline).toMatchObject({ first: JAN, last: JAN + 5, undated: 1 });
    expect([...timeline.order]).toEqual([0, 3, 2, 4]);
    expect([-1, 0, 1, 2, 4, 5, 99].map((after) => datedUntil(timeline, JAN + after))).toEqual([
      0, 2, 2, 3, 3, 4, 4,
    ]);
  });

  it("is none where no paper has a date", () => {
    expect(timelineOf({ count: 2, month: new Uint16Array(2) })).toBeUndefined();
  });

  it("counts papers in equal spans", () => {
    expect(papersBySpan(timelineOf(months)!, 3)).toEqual([2, 1, 1]);
    expect(papersBySpan(timelineOf(months)!, 100)).toEqual([2, 0, 1, 0, 0, 1]);
  });
});

describe("the curtain", () => {
  it("hides what comes later, forwards and backwards, and never what has no date", () => {
    const curtain = new Curtain(timelineOf(months)!, months.count);
    const hiddenAt = (after: number) => {
      curtain.draw(JAN + after);
      return [...curtain.hidden];
    };
    expect(hiddenAt(0)).toEqual([0, 0, 1, 0, 1]);
    expect(hiddenAt(2)).toEqual([0, 0, 0, 0, 1]);
    expect(hiddenAt(-1)).toEqual([1, 0, 1, 1, 1]);
    expect(hiddenAt(5)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe("a month in the address", () => {
  it("comes back", () => {
    for (const text of ["2024-01", "1998-12", "0900-06"]) {
      expect(formatMonth(parseMonth(text)!)).toBe(text);
    }
  });

  it.each([undefined, "", "2024", "2024-13", "2024-00", "24-01", "2024-01-05"])(
    "is not %s",
    (text) => expect(parseMonth(text)).toBeUndefined(),
  );
});

describe("growth", () => {
  const until = JAN + 24;
  /** `old` and `fresh` papers at each place. */
  const library = (places: { at: [number, number]; old: number; fresh: number }[]) => {
    const each = places.flatMap(({ at, old, fresh }) => [
      ...Array(old).fill({ at, month: until - 30 }),
      ...Array(fresh).fill({ at, month: until - 3 }),
    ]);
    return {
      ...mapPoints(each.map(({ at }) => at)),
      month: Uint16Array.from(each, (p) => p.month),
    };
  };
  const labelAt = (points: ReturnType<typeof library>, [x, y]: [number, number]) => {
    const { category, legend } = growthOf(points, until).colouring;
    const point = points.x.findIndex(
      (px, i) => px === Math.fround(x) && points.y[i] === Math.fround(y),
    );
    return legend[category[point]!]!.label;
  };

  it("is where the last year has more than its share of papers", () => {
    const points = library([
      { at: [0.2, 0.2], old: 10, fresh: 90 },
      { at: [0.8, 0.8], old: 90, fresh: 10 },
      { at: [0.2, 0.8], old: 50, fresh: 50 },
    ]);
    expect(labelAt(points, [0.2, 0.2])).toBe("Much denser");
    expect(labelAt(points, [0.8, 0.8])).toBe("Much thinner");
    expect(labelAt(points, [0.2, 0.8])).toBe("As before");
  });

  it("makes little of one paper by itself", () => {
    const points = library([
      { at: [0.2, 0.2], old: 0, fresh: 1 },
      { at: [0.8, 0.8], old: 50, fresh: 50 },
    ]);
    expect(labelAt(points, [0.2, 0.2])).toBe("As before");
  });

  it("leaves out what comes after, and says when there is nothing to compare", () => {
    const points = library([{ at: [0.5, 0.5], old: 3, fresh: 4 }]);
    expect(growthOf(points, until)).toMatchObject({ recent: 4, before: 3 });
    expect(growthOf(points, until - 20)).toMatchObject({ recent: 3, before: 0 });
    expect(growthOf(points, until - 40)).toMatchObject({ recent: 0, before: 0 });
  });
});
