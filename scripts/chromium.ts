/** A Chromium for the browser tests: one that is there, else one that can be installed. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { findChromium } from "./find-chromium";
import { StepError, step } from "./prepare";

/** Path of a Chromium; installs one when there is none. @throws StepError that says how. */
export function requireChromium(): string {
  const found = findChromium();
  if (found) return found;
  step("Looking for a Chromium to install");
  for (const install of [installPlaywrightsOwn, installDebians]) {
    install();
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new StepError(
    "The browser tests need Chromium, and none could be installed: install Chromium or Chrome, or set CHROMIUM to its path.",
  );
}

function installPlaywrightsOwn(): void {
  const program = createRequire(import.meta.url).resolve("playwright/cli");
  spawnSync(process.execPath, [program, "install", "chromium"], { stdio: "ignore" });
}

function installDebians(): void {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  spawnSync("apt-get", ["update"], { stdio: "ignore" });
  for (const name of ["chromium-headless-shell", "chromium"]) {
    const { status } = spawnSync("apt-get", ["install", "-y", "--no-install-recommends", name], {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    if (status === 0) return;
  }
}
