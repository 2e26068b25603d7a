/**
 * Work in pieces that threads take one after the other: whoever is free takes more of them, and who
 * comes too late finds none left.
 */
export interface Pieces {
  count: number;
  /** In memory that threads share: how many are taken (and asked for in vain), how many are done. */
  state: Int32Array;
}

const TAKEN = 0;
const DONE = 1;

export function piecesOf(count: number): Pieces {
  const bytes = 2 * Int32Array.BYTES_PER_ELEMENT;
  return { count, state: new Int32Array(new SharedArrayBuffer(bytes)) };
}

/** Does pieces until all are taken: their numbers ascend. What `work` writes is there once they are done. */
export function doPieces({ count, state }: Pieces, work: (piece: number) => void): void {
  for (let piece = Atomics.add(state, TAKEN, 1); piece < count; ) {
    work(piece);
    Atomics.add(state, DONE, 1);
    Atomics.notify(state, DONE);
    piece = Atomics.add(state, TAKEN, 1);
  }
}

/** A piece takes milliseconds; who does not finish one has ended. */
const PATIENCE_MS = 5_000;

/** Until those that others have taken are done, too. */
export function waitForPieces({ count, state }: Pieces): void {
  for (let done = Atomics.load(state, DONE); done < count; done = Atomics.load(state, DONE)) {
    const woken = Atomics.wait(state, DONE, done, PATIENCE_MS);
    if (woken === "timed-out") throw new Error("Another thread did not finish what it began.");
  }
}
