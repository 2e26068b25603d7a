/** Sets up what is missing and serves the app; Ctrl-C ends it. With `--dev`, the development server. */
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { readAccessToken } from "@/lib/intake/access-token";
import { stop } from "./dependencies.mjs";
import { readServerSettings, type ServerSettings } from "./environment";
import { forPeople } from "./failure";
import { buildServer, canBeServed, generateClient, prepareLibrary, StepError } from "./prepare";

const development = process.argv.includes("--dev");

try {
  const settings = readServerSettings(process.env);
  readAccessToken();
  await requireFreePort(settings);
  await generateClient();
  const prepareBehind = await canBeServed();
  if (!prepareBehind) await prepareLibrary();
  if (!development) await buildServer();
  await serve(settings);
  if (prepareBehind) finishLibrary();
} catch (cause) {
  stop(forPeople(cause));
}

async function requireFreePort({ port, host }: ServerSettings): Promise<void> {
  const failure = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    const probe = createServer();
    probe.once("error", resolve);
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
  if (!failure) return;
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} is in use: stop what uses it, or choose another one with PORT=3001.`,
    EACCES: `Port ${port} may not be used by this account: choose one above 1023, such as PORT=3000.`,
    EADDRNOTAVAIL: `${host} is not an address of this machine: set HOST to one that is, or leave it out.`,
  };
  throw new StepError(
    reasons[failure.code ?? ""] ?? `${host}:${port} cannot be used: ${failure.message}.`,
  );
}

/** Runs Next until it ends or is asked to. */
async function serve({ port, host }: ServerSettings): Promise<void> {
  const program = fileURLToPath(new URL("serve-next.mjs", import.meta.url));
  const server = spawn(process.execPath, [program], {
    env: {
      ...process.env,
      NODE_ENV: development ? "development" : "production",
      PORT: String(port),
      HOST: host,
      // A client cannot send a header whose name it cannot know.
      ATLAS_PEER_HEADER: `x-atlas-peer-${randomUUID()}`,
      NEXT_TELEMETRY_DISABLED: "1",
    },
    stdio: ["ignore", development ? "inherit" : "ignore", "inherit"],
  });
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      stopping = true;
      server.kill(signal);
    });
  }
  server.on("exit", (code) => process.exit(stopping ? 0 : (code ?? 1)));

  const address = `http://${host === "127.0.0.1" ? "localhost" : host}:${port}`;
  await untilHealthy(`http://${host.includes(":") ? `[${host}]` : host}:${port}`);
  console.log(`\n  Paper Atlas is at ${address}\n  Ctrl-C ends it.\n`);
}

/** After an ingest was cut off, computing what it left undone may take minutes. */
function finishLibrary(): void {
  const program = fileURLToPath(new URL("prepare-library.ts", import.meta.url));
  const stdio = ["pipe", "inherit", "inherit"] as const;
  spawn(process.execPath, ["--import", "tsx", program], { stdio: [...stdio] });
}

async function untilHealthy(address: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${address}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
}
