/** A server with a library of its own, for tests that change it: the others count on theirs. */
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { test as base } from "./test";

export const TOKEN = "correct-horse-battery";

export const test = base.extend<object, { ownServer: { address: string; folder: string } }>({
  ownServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names in the braces
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), "paper-atlas-own-"));
      mkdirSync(path.join(folder, "digests"));
      // One digest is enough, and soon read.
      cpSync("seeds/004_732be4b1c19176b5.txt", path.join(folder, "digests/aitopics.txt"));
      const databaseUrl = `file:${path.join(folder, "library.db")}`;
      const env = { ...process.env, DATABASE_URL: databaseUrl, ATLAS_TOKEN: TOKEN };
      await ended(run(["--import", "tsx", "scripts/ingest.ts", path.join(folder, "digests")], env));
      const port = String(await freePort());
      const address = `http://127.0.0.1:${port}`;
      const server = run(["scripts/serve-next.mjs"], {
        ...env,
        NODE_ENV: "production",
        PORT: port,
        HOST: "127.0.0.1",
        ATLAS_PEER_HEADER: "x-atlas-peer-of-a-test",
      });
      while (!(await fetch(`${address}/api/health`).catch(() => undefined))?.ok) await sleep(100);
      await use({ address, folder });
      server.kill();
      await ended(server);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ ownServer }, use) => use(ownServer.address),
});

function run(args: string[], env: NodeJS.ProcessEnv) {
  return spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "inherit"] });
}

function ended(child: ReturnType<typeof run>): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve();
    child.once("exit", () => resolve());
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
