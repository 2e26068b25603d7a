/**
 * Every check and test, one after the other, whatever fails; the last line counts them. Types, lint
 * and dead code count as one each.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { requireChromium } from "./chromium";
import { stop } from "./dependencies.mjs";
import { forPeople } from "./failure";
import { buildServer, generateClient, generateRouteTypes, step } from "./prepare";

interface Count {
  passed: number;
  failed: number;
}

const reports = mkdtempSync(path.join(tmpdir(), "paper-atlas-tests-"));

try {
  await generateClient();
  await buildServer();
  await generateRouteTypes();
  const counts = [
    await check("Types", "typescript", "tsc", ["--noEmit"]),
    await check("Format and lint", "@biomejs/biome", "biome", ["check", "--error-on-warnings"]),
    await check("Dead code", "knip", "knip", []),
    await unitTests(),
    await browserTests(),
  ];
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (cause) {
  stop(forPeople(cause));
} finally {
  rmSync(reports, { recursive: true, force: true });
}

async function check(what: string, pack: string, name: string, args: string[]): Promise<Count> {
  step(what);
  const ok = await run(program(pack, name), args);
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function unitTests(): Promise<Count> {
  step("Unit and integration tests");
  const file = path.join(reports, "unit.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const config = ["--config", "tests/vitest.config.ts"];
  const ok = await run(program("vitest", "vitest"), ["run", ...config, ...reporters]);
  const { numPassedTests, numFailedTests } = readJson<VitestReport>(file);
  return { passed: numPassedTests, failed: atLeastOneUnless(ok, numFailedTests) };
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
}

async function browserTests(): Promise<Count> {
  const chromium = requireChromium();
  step("Browser tests");
  const file = path.join(reports, "browser.json");
  const ok = await run(
    program("playwright", "playwright"),
    ["test", "--config", "tests/e2e/playwright.config.ts", "--reporter=list,json"],
    {
      CHROMIUM: chromium,
      ATLAS_TEST_PORT: String(await freePort()),
      ATLAS_TEST_DATA: reports,
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    },
  );
  const { stats } = readJson<PlaywrightReport>(file);
  const passed = stats.expected + stats.flaky;
  return { passed, failed: atLeastOneUnless(ok, stats.unexpected) };
}

interface PlaywrightReport {
  stats: { expected: number; flaky: number; unexpected: number };
}

/** A run can fail outside of any test. */
function atLeastOneUnless(ok: boolean, failed: number): number {
  return ok ? failed : Math.max(1, failed);
}

/** The file behind a command of an installed package, which its `exports` may hide. */
function program(pack: string, name: string): string {
  const folder = path.resolve("node_modules", pack);
  const { bin } = readJson<{ bin: string | Record<string, string> }>(
    path.join(folder, "package.json"),
  );
  return path.join(folder, typeof bin === "string" ? bin : bin[name]!);
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, "utf8")) as T;
}

/** Runs a Node program with its output shown; whether it succeeded. */
async function run(
  program: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<boolean> {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return new Promise((resolve) => child.on("close", (code) => resolve(code === 0)));
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
