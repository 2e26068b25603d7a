/** Asks the server under test by `scripts/bench-client.ts`. */
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { StepError } from "../prepare";
import { untilDone } from "./clean-up";

export interface ClientJob {
  address: string;
  paths: string[];
  /** Requests at a time, each client waiting for its answer. */
  clients: number;
  /** The paths are asked again and again for so long; without, each once. */
  seconds?: number;
}

export interface ClientAnswer {
  /** Index of the path, milliseconds. */
  times: [number, number][];
  /** Status and path of what was not answered with 200. */
  failures: string[];
  seconds: number;
}

export async function ask(job: ClientJob): Promise<ClientAnswer> {
  const client = spawn(process.execPath, ["--import", "tsx", "scripts/bench-client.ts"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const done = untilDone(() => client.kill());
  client.stdin.end(JSON.stringify(job));
  const output = await text(client.stdout);
  done();
  if (!output) throw new StepError("The measuring client ended without an answer.");
  return JSON.parse(output) as ClientAnswer;
}
