/** A thread that computes what depends on the texts alone, while this one draws the map. */
import { Worker } from "node:worker_threads";
import { LearntPhrases } from "@/lib/themes/learnt-phrases";
import type { Taxonomy } from "@/lib/themes/theme";
import type { ComputedThemes } from "../find-themes";
import { SpillFile } from "../spill-file";
import type { Assignment, DoneThemes, FromAside } from "./messages";
import { SpilledThemes } from "./spilled-themes";

export class Aside {
  readonly begun = performance.now();
  private readonly file = SpillFile.create("themes");
  private readonly worker: Worker;
  private readonly done: Promise<DoneThemes>;
  private progress: (share: number) => void = () => {};

  /** The caller closes it. */
  constructor(taxonomy: Taxonomy) {
    const workerData: Assignment = { taxonomy, themes: this.file.descriptor };
    const start = new URL("./start-worker.mjs", import.meta.url);
    this.worker = new Worker(start, { execArgv: [], workerData });
    this.done = new Promise((resolve, reject) => {
      this.worker.on("message", (message: FromAside) => {
        if ("themes" in message) resolve(message.themes);
        else this.progress(message.share);
      });
      this.worker.on("error", reject);
      this.worker.on("exit", (code) => reject(new Error(`A thread ended with ${code}`)));
    });
    // Whoever waits for it is told; before that, nobody need be.
    this.done.catch(() => {});
  }

  /** Waits for them. @throws what went wrong there */
  async themes(progress: (share: number) => void): Promise<ComputedThemes> {
    this.progress = progress;
    const { phrases, labels, found } = await this.done;
    const all = new SpilledThemes(this.file, found).all();
    return { learnt: new LearntPhrases(phrases, labels), found: all };
  }

  async close(): Promise<void> {
    await this.worker.terminate();
    this.file.close();
  }
}
