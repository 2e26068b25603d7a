/** Ingests in processes of their own that begin at once when they are told to. */
import { type ChildProcess, fork } from "node:child_process";

const children = new Set<ChildProcess>();

/** Has its modules loaded, and waits to be sent the paths. */
export async function startIngest(library: string): Promise<ChildProcess> {
  const child = fork("tests/integration/ingest-child.ts", {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, DATABASE_URL: `file:${library}` },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  children.add(child);
  child.once("exit", () => children.delete(child));
  await new Promise((resolve) => child.once("message", resolve));
  return child;
}

export function killAllIngests(): void {
  for (const child of children) child.kill("SIGKILL");
}
