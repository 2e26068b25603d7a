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
  /** What comes through standard input. */
  input?: string;
  /** No file may grow beyond so many KiB, as on a disk that is full. */
  largestFile?: number;
}

export function runIngest(args: string[], settings: Settings): Promise<Run> {
  const { databaseUrl, input, largestFile } = settings;
  const command = [process.execPath, "--import", "tsx", "scripts/ingest.ts", ...args];
  const limit =
    largestFile === undefined ? [] : ["bash", "-c", `ulimit -f ${largestFile}; exec "$@"`, "-"];
  const [program, ...rest] = [...limit, ...command];
  const child = spawn(program!, rest, {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ["pipe", "pipe", "pipe"],
  });
  child.stdin.end(input ?? "");
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (data) => (stdout += data));
  child.stderr.on("data", (data) => (stderr += data));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}
