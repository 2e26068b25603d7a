/** The command line as people call it: `npm run ingest -- …`, in a process of its own. */
import { spawn } from "node:child_process";

export interface Run {
  /** Null when the process was killed. */
  code: number | null;
  stdout: string;
  stderr: string;
}

interface Settings {
  databaseUrl: string;
  /** Kills the process, as `kill -9` does, after so many milliseconds. */
  killAfter?: number;
}

export function runIngest(args: string[], { databaseUrl, killAfter }: Settings): Promise<Run> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/ingest.ts", ...args], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const timer = killAfter && setTimeout(() => child.kill("SIGKILL"), killAfter);
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (data) => (stdout += data));
  child.stderr.on("data", (data) => (stderr += data));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code, stdout, stderr });
    });
  });
}
