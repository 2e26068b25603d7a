import { describe, expect, it } from "vitest";
import { formatViewpoint, parseViewpoint } from "./viewpoint";

describe("viewpoints in the address", () => {
  it.each([
    { x: 0.5, y: 0.25, zoom: 1 },
    { x: 0.12345, y: 1.2, zoom: 39.99 },
    { x: -0.4, y: 0, zoom: 2.5 },
  ])("come back as they were: %o", (viewpoint) => {
    expect(parseViewpoint(formatViewpoint(viewpoint), 40)).toEqual(viewpoint);
  });

  it("are short", () => {
    expect(formatViewpoint({ x: 1 / 3, y: 0.5, zoom: 2.0001 })).toBe("0.33333,0.5,2");
  });

  it.each(["", "1,2", "0.5,0.5,3,4", "0.5,0.5,0.5", "0.5,0.5,41", "9,0.5,2", "a,b,c", "0.5,,2"])(
    "are none in %j",
    (text) => {
      expect(parseViewpoint(text, 40)).toBeUndefined();
    },
  );

  it.each(["NaN,0,1", "1e3,0,1", "Infinity,0,1", " 0.5,0.5,2"])(
    "are written plainly: %j",
    (text) => {
      expect(parseViewpoint(text, 40)).toBeUndefined();
    },
  );
});
