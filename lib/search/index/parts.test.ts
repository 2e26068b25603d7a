import { describe, expect, it } from "vitest";
import { fromParts, type Part, toParts } from "./parts";

const TREE = {
  docs: 3,
  ids: Uint32Array.of(7, 1, 4_000_000_000),
  text: {
    lengths: Uint8Array.of(1, 255),
    weights: Float32Array.of(0.5, -1),
    none: new Uint16Array(),
  },
  latent: { docs: Int8Array.of(-127, 0, 127) },
};

describe("an index in parts", () => {
  it("is the same index when it is put together again, in any order", () => {
    expect(fromParts(toParts(TREE))).toEqual(TREE);
    expect(fromParts(toParts(TREE).reverse())).toEqual(TREE);
  });

  it("is told by names, kinds and bytes alone", () => {
    const copied = toParts(TREE).map(({ name, kind, bytes }): Part => {
      // As a database gives them: somewhere in a larger buffer, at any offset.
      const buffer = new Uint8Array(bytes.length + 1);
      buffer.set(bytes, 1);
      return { name, kind, bytes: buffer.subarray(1) };
    });
    expect(copied.map(({ name }) => name)).toContain("text.lengths");
    expect(fromParts(copied)).toEqual(TREE);
  });
});
