import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { "@": root } },
  test: {
    pool: "forks",
    // By itself it leaves a core free, which of two is half.
    maxWorkers: 2,
    // A busy machine is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Pure functions leave nothing behind for other files: one process runs many of them.
          isolate: false,
          include: ["lib/**/*.test.ts", "components/**/*.test.ts", "tests/*.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          // The seeds are ingested once; every test file works on a copy of its own.
          globalSetup: ["tests/integration/ingest-seeds.ts"],
          setupFiles: ["tests/integration/own-library.ts"],
        },
      },
    ],
  },
});
