/** A digest taken out while the server runs: what is computed of the papers follows in a process of its own. */
import { spawn } from "node:child_process";
import { type RemovedDigest, removeDigest } from "@/lib/db/store/remove-digest";

/** As long as a person waits for an answer; a large library may take longer. */
const PATIENCE_MS = 20_000;

export interface Removal extends RemovedDigest {
  /** Whether themes, map and search know of it already; else they will in a while. */
  upToDate: boolean;
}

/** Undefined where there is no such digest. */
export async function removeFromLibrary(id: number): Promise<Removal | undefined> {
  const removed = await removeDigest(id);
  return removed && { ...removed, upToDate: await deriveWithin(PATIENCE_MS) };
}

/** Starts what computes; it goes on when the patience is at its end, and after the server, too. */
function deriveWithin(patience: number): Promise<boolean> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/derive.ts"], {
    detached: true,
    stdio: "ignore",
  });
  child.unref();
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), patience);
    child.once("error", () => resolve(false));
    child.once("exit", (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}
