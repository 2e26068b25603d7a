import { expect, it } from "vitest";
import { countLines } from "./line-counts";
import { readDigest } from "./read-digest";

it("tells of references above the entries of another format, which are no header", () => {
  const text = [
    "My papers, as of May 2016",
    '[1] A. Alpha, "On quiet drums," J. Drums, vol. 1, no. 2, pp. 3-9, 2014.',
    "@article{k1, author={Gamma, C.}, title={On middling drums}, year=2016}",
  ].join("\n");
  const { counts, headers, unaccounted } = countLines(text, readDigest(text, { file: "x" }), {
    file: "x",
  });
  expect(counts).toEqual({ lines: 3, usedLines: 1, headerLines: 1, problemLines: 1 });
  expect(headers).toEqual([{ firstLine: 1, lastLine: 1 }]);
  expect(unaccounted).toMatchObject([{ rule: "reference-beside", line: 2 }]);
});
