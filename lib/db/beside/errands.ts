/** Tasks that another thread is sent to do, and their answers. */
import type { Worker } from "node:worker_threads";
import {
  type Asked,
  type Done,
  perform,
  type TaskIndex,
  type TaskName,
  type Work,
  type WorkName,
} from "@/lib/search/engine/tasks";
import type { FromBeside, ToBeside } from "./messages";

interface Errand {
  answer: (done: unknown) => void;
  fail: (cause: unknown) => void;
  /** Does it in this thread. */
  here: () => unknown;
}

/** What a worker has of a port; it alone keeps the process from ending. */
export type Messenger = Pick<Worker, "postMessage" | "on" | "ref" | "unref" | "terminate">;

export class Errands {
  /** Whether the other thread takes any more. */
  open = true;
  private next = 0;
  private readonly waiting = new Map<number, Errand>();

  constructor(
    private readonly worker: Messenger,
    private readonly index: TaskIndex,
  ) {
    worker.on("message", (message: FromBeside) => this.finish(message));
    worker.on("error", (cause) => {
      console.error("A thread that helps to search ended:", cause);
      this.close();
    });
    worker.on("exit", () => this.close());
    this.send({ index });
    worker.unref();
  }

  run<N extends TaskName>(name: N, asked: Asked<N>): Promise<Done<N>> {
    return new Promise((resolve, reject) => {
      const id = this.next++;
      this.waiting.set(id, {
        answer: (done) => resolve(done as Done<N>),
        fail: reject,
        here: () => perform(name, this.index, asked),
      });
      this.worker.ref();
      this.send({ id, name, asked } as ToBeside);
    });
  }

  /** Lets the other thread do pieces of what this one has begun. */
  share<N extends WorkName>(name: N, work: Work<N>): void {
    this.send({ join: name, work } as ToBeside);
  }

  /** What was sent and not answered is done here. */
  close(): void {
    if (!this.open) return;
    this.open = false;
    void this.worker.terminate();
    for (const { answer, fail, here } of this.waiting.values()) {
      try {
        answer(here());
      } catch (cause) {
        fail(cause);
      }
    }
    this.waiting.clear();
  }

  private finish(message: FromBeside): void {
    const errand = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (this.waiting.size === 0) this.worker.unref();
    if ("done" in message) errand?.answer(message.done);
    else errand?.fail(new Error(message.failed));
  }

  private send(message: ToBeside): void {
    this.worker.postMessage(message);
  }
}
