/** A removed listing of `seeds/` read in again, by a process of its own, as a person would. */
import { spawn } from "node:child_process";
import { within } from "./patience";

/**
 * Whether it is in the library again; undefined when that takes longer than one waits: it goes on.
 * @param path of the digest, as it was removed
 */
export async function bringBack(path: string): Promise<boolean | undefined> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/ingest.ts", "--json", path], {
    detached: true,
    stdio: "ignore",
  });
  child.unref();
  const ended = new Promise<boolean>((resolve) => {
    child.once("error", () => resolve(false));
    // 1 says that it is stored, with remarks.
    child.once("exit", (code) => resolve(code === 0 || code === 1));
  });
  return within(ended);
}
