/**
 * After a decision: brings themes, index and map up to date in a process of its own. One at a time;
 * what is decided meanwhile is followed by one more run.
 */
import { spawn } from "node:child_process";
import { readEnvironment } from "@/lib/db/environment";

/** In the built server, pages and routes each have their own copy of this module. */
const shared = globalThis as { paperAtlasDerive?: { running: boolean; again: boolean } };

export function deriveSoon(): void {
  shared.paperAtlasDerive ??= { running: false, again: false };
  const state = shared.paperAtlasDerive;
  if (state.running) {
    state.again = true;
    return;
  }
  state.running = true;
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/follow-decisions.ts"], {
    env: { ...process.env, NODE_ENV: "production", DATABASE_URL: readEnvironment().databaseUrl },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (text) => {
    said = `${said}${text}`.slice(-2_000);
  });
  child.once("error", (cause) => console.error(cause));
  child.once("close", (status) => {
    if (status !== 0) console.error(`What is computed of the papers could not follow:\n${said}`);
    state.running = false;
    if (!state.again) return;
    state.again = false;
    deriveSoon();
  });
}
