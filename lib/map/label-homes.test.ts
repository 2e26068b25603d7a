import { describe, expect, it } from "vitest";
import { homesNear, siblingHomes, strays } from "./label-homes";
import { boxAround } from "./viewport";

describe("the homes of siblings", () => {
  it("are those of the other regions of the same parent", () => {
    const [whole, other, part, next] = [
      { x: 0.1, y: 0.1 },
      { x: 0.9, y: 0.9 },
      { x: 0.2, y: 0.1, parent: 0 },
      { x: 0.1, y: 0.2, parent: 0 },
    ];
    expect(siblingHomes([whole!, other!, part!, next!])).toEqual([
      [other],
      [whole],
      [next],
      [part],
    ]);
  });

  it("count when they are near, in pixels", () => {
    const projection = { scaleX: 100, scaleY: 200, shiftX: 10, shiftY: 0 };
    const homes = [
      { x: 0.5, y: 0.5 },
      { x: 0.5, y: 1 },
    ];
    expect(homesNear(homes, { x: 50, y: 90 }, projection, 50)).toEqual([{ x: 60, y: 100 }]);
  });
});

describe("a label", () => {
  const own = { x: 100, y: 100 };

  it("strays when its middle is nearer to another home", () => {
    expect(strays(boxAround(100, 140, 80, 16), own, [{ x: 100, y: 170 }])).toBe(true);
    expect(strays(boxAround(100, 130, 80, 16), own, [{ x: 100, y: 170 }])).toBe(false);
  });

  it("strays when it runs off to another home, however long it is", () => {
    const other = { x: 180, y: 128 };
    expect(strays(boxAround(120, 130, 140, 16), own, [other])).toBe(true);
    expect(strays(boxAround(80, 130, 140, 16), own, [other])).toBe(false);
  });

  it("does not stray at home, even where another home lies below it", () => {
    expect(strays(boxAround(100, 100, 140, 16), own, [{ x: 150, y: 100 }])).toBe(false);
  });
});
