import { expect, it } from "vitest";
import { doPieces, piecesOf, waitForPieces } from "./pieces";

it("each piece is done once, whoever does it", () => {
  const pieces = piecesOf(5);
  const done: string[] = [];
  doPieces(pieces, (piece) => {
    done.push(`first ${piece}`);
    if (piece === 1) doPieces(pieces, (other) => done.push(`second ${other}`));
  });
  waitForPieces(pieces);
  expect(done).toEqual(["first 0", "first 1", "second 2", "second 3", "second 4"]);
});
