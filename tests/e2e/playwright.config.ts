import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "playwright/test";
import { findChromium } from "../../scripts/find-chromium";

const port = process.env.ATLAS_TEST_PORT ?? "3917";
const data = process.env.ATLAS_TEST_DATA ?? path.join(tmpdir(), "paper-atlas-browser-tests");

export default defineConfig({
  testDir: ".",
  fullyParallel: true,
  outputDir: path.join(data, "results"),
  workers: 2,
  // A busy machine is slow, not wrong.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  // A machine that does other work at the same time may drop a frame or a key.
  retries: process.env.CI ? 1 : 0,
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: findChromium(),
      // Root has no sandbox; the rest keeps Chromium from calling home on a closed network.
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: "node scripts/start.mjs",
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: { PORT: port, DATABASE_URL: `file:${path.join(data, "library.db")}` },
    url: `http://127.0.0.1:${port}/api/health`,
    timeout: 300_000,
    // While tests are written, one server may keep running under ATLAS_TEST_PORT.
    reuseExistingServer: true,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
  },
});
