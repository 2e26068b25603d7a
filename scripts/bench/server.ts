/** The built server on the library under test. */
import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { StepError } from "../prepare";
import { untilDone } from "./clean-up";
import { megabytesOf } from "./process-memory";

export interface BenchServer {
  address: string;
  /** Seconds from its start to its first answer, and to the first search. */
  seconds: { start: number; firstSearch: number };
  /** Megabytes of memory now. */
  memory(): number;
  stop(): Promise<void>;
}

const PATIENCE_MS = 120_000;
/** Run inside the server: ends it with this process, however that ends. */
const END_WITH_PARENT = "data:text/javascript,process.stdin.resume().on('end',()=>process.exit())";

/** `DATABASE_URL` is taken over from this process. */
export async function startServer(port: number): Promise<BenchServer> {
  const address = `http://127.0.0.1:${port}`;
  if (await fetch(address).catch(() => undefined)) {
    throw new StepError(`Port ${port} is in use: choose another one with --port.`);
  }
  const begun = performance.now();
  const program = fileURLToPath(new URL("../serve-next.mjs", import.meta.url));
  const server = spawn(process.execPath, ["--import", END_WITH_PARENT, program], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "127.0.0.1",
      ATLAS_PEER_HEADER: "x-atlas-peer",
      NEXT_TELEMETRY_DISABLED: "1",
    },
    stdio: ["pipe", "ignore", "inherit"],
  });
  // It only reads: there is nothing that it would have to finish.
  const done = untilDone(() => server.kill("SIGKILL"));
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const stop = async () => {
    server.kill("SIGKILL");
    await ended;
    done();
  };
  const since = () => Math.round((performance.now() - begun) / 100) / 10;
  try {
    await untilAnswered(`${address}/api/health`, () => server.exitCode);
    const start = since();
    await untilAnswered(`${address}/api/search?q=first`, () => server.exitCode);
    const seconds = { start, firstSearch: since() };
    return { address, seconds, memory: () => megabytesOf(server.pid!), stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

async function untilAnswered(url: string, exitCode: () => number | null): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    const answer = await fetch(url).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    if (exitCode() !== null) throw new StepError("The server ended; its words are above.");
    await sleep(100);
  }
  throw new StepError(`The server did not answer ${url} within ${PATIENCE_MS / 1000} seconds.`);
}
