/** A thread that computes what depends on the papers alone, while this one draws the map. */
import { Worker } from "node:worker_threads";
import type { IndexSink } from "@/lib/search/index/sink";
import { LearntPhrases } from "@/lib/themes/learnt-phrases";
import type { Taxonomy } from "@/lib/themes/theme";
import type { ComputedThemes } from "../find-themes";
import { SpillFile } from "../spill-file";
import type { Assignment, Done, FromAside } from "./messages";
import { SpilledParts } from "./spilled-parts";
import { SpilledThemes } from "./spilled-themes";

export class Aside {
  readonly begun = performance.now();
  private readonly files = { themes: SpillFile.create("themes"), index: SpillFile.create("index") };
  private readonly worker: Worker;
  private readonly done: { [part in keyof Done]: Promise<Done[part]> };
  private progress: (share: number) => void = () => {};

  /** The caller closes it. */
  constructor(taxonomy: Taxonomy) {
    const { themes, index } = this.files;
    const workerData: Assignment = {
      taxonomy,
      themes: themes.descriptor,
      index: index.descriptor,
    };
    const start = new URL("./start-worker.mjs", import.meta.url);
    this.worker = new Worker(start, { execArgv: [], workerData });
    this.worker.on("message", (message: FromAside) => {
      if ("share" in message) this.progress(message.share);
    });
    this.done = { themes: this.when("themes"), index: this.when("index") };
  }

  /** Waits for them. @throws what went wrong there */
  async themes(progress: (share: number) => void): Promise<ComputedThemes> {
    this.progress = progress;
    const { phrases, labels, found } = await this.done.themes;
    const all = new SpilledThemes(this.files.themes, found).all();
    return { learnt: new LearntPhrases(phrases, labels), found: all };
  }

  /** Waits for what of the search index comes of the papers alone. @throws what went wrong there */
  async putIndex(sink: IndexSink): Promise<void> {
    await new SpilledParts(this.files.index, await this.done.index).copyTo(sink);
  }

  async close(): Promise<void> {
    await this.worker.terminate();
    for (const file of Object.values(this.files)) file.close();
  }

  private when<P extends keyof Done>(part: P): Promise<Done[P]> {
    const done = new Promise<Done[P]>((resolve, reject) => {
      this.worker.on("message", (message: Partial<Done>) => {
        if (message[part]) resolve(message[part]);
      });
      this.worker.on("error", reject);
      this.worker.on("exit", (code) => reject(new Error(`A thread ended with ${code}`)));
    });
    // Whoever waits for it is told; before that, nobody need be.
    done.catch(() => {});
    return done;
  }
}
