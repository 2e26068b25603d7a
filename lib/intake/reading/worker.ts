/** Reads digests in a thread of its own; a few pieces ahead of who takes them, and no more. */
import { parentPort } from "node:worker_threads";
import type { DigestFacts } from "@/lib/ingest/format";
import { type PieceReading, readSource } from "./read-source";
import type { Source } from "./source";

/** A digest to read, or leave to send another piece. */
export type ToWorker =
  | { source: Source; facts: DigestFacts; formatName?: string }
  | { leave: number };

/** Without a piece, the digest has ended. */
export interface FromWorker {
  piece?: PieceReading;
}

let leave = 0;
let wake = () => {};

parentPort!.on("message", (message: ToWorker) => {
  if ("leave" in message) {
    leave += message.leave;
    wake();
    return;
  }
  void readAll(message);
});

async function readAll({ source, facts, formatName }: Extract<ToWorker, { source: Source }>) {
  for await (const piece of readSource(source, facts, formatName)) {
    while (leave === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    leave--;
    parentPort!.postMessage({ piece } satisfies FromWorker);
  }
  parentPort!.postMessage({} satisfies FromWorker);
}
