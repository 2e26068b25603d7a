/** Reads digests: small ones on the spot, others in a thread beside the one that writes. */
import { stat } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import type { DigestFacts } from "@/lib/ingest/format";
import { problem } from "@/lib/ingest/problem";
import { NOTHING_READ, type PieceReading, readSource } from "./read-source";
import type { Source } from "./source";
import type { FromWorker, ToWorker } from "./worker";

/** Bytes below which a thread takes longer to start than to read. */
const SMALL = 1024 * 1024;
/** Pieces that are read ahead: memory holds no more of them. */
const AHEAD = 2;
/** A piece is read in a fraction of a second; who takes this long will never end. */
const PATIENCE_MS = 120_000;

export class Reader {
  private worker?: Worker;

  /** Never throws; pieces in the order of the digest. */
  async *read(
    source: Source,
    facts: DigestFacts,
    formatName?: string,
  ): AsyncGenerator<PieceReading> {
    const size = (await stat(source.place).catch(() => undefined))?.size ?? 0;
    if (size < SMALL) yield* readSource(source, facts, formatName);
    else yield* this.readAside(source, facts, formatName);
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
    this.worker = undefined;
  }

  private async *readAside(
    source: Source,
    facts: DigestFacts,
    formatName?: string,
  ): AsyncGenerator<PieceReading> {
    this.worker ??= startWorker();
    const { worker } = this;
    const arrived: FromWorker[] = [];
    let wake = () => {};
    const take = (message: FromWorker) => {
      arrived.push(message);
      wake();
    };
    let failure: Error | undefined;
    const fail = (cause: Error) => {
      failure = cause;
      wake();
    };
    worker.on("message", take).on("error", fail);
    const tell = (message: ToWorker) => worker.postMessage(message);
    tell({ source, facts, formatName });
    tell({ leave: AHEAD });
    let ended = false;
    try {
      for (;;) {
        if (arrived.length === 0) {
          const timeout = setTimeout(() => wake(), PATIENCE_MS);
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          clearTimeout(timeout);
        }
        if (failure) throw failure;
        const message = arrived.shift();
        if (!message) {
          yield tooSlow(facts);
          return;
        }
        ended = message.piece === undefined;
        if (!message.piece) return;
        tell({ leave: 1 });
        yield message.piece;
      }
    } finally {
      worker.off("message", take).off("error", fail);
      // Unused leave, or a worker in the midst of something, is no start for the next digest.
      if (!ended) await this.close();
      else tell({ leave: -AHEAD });
    }
  }
}

function startWorker(): Worker {
  const worker = new Worker(new URL("./start-worker.mjs", import.meta.url), {
    execArgv: [],
    // A text of the largest size that is read as a whole, with all that comes of it.
    resourceLimits: { maxOldGenerationSizeMb: 1_024 },
  });
  worker.unref();
  return worker;
}

function tooSlow({ file }: DigestFacts): PieceReading {
  const problems = [problem("too-slow", { file })];
  return { ...NOTHING_READ, problems, bytes: 0 };
}
