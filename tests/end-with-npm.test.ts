/** A signal to npm reaches the command behind it, though the shell between them keeps it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, it } from "vitest";

const COMMAND = `
  import { endWithNpm } from "./scripts/end-with-npm.mjs";
  endWithNpm();
  process.on("SIGTERM", () => { console.log("asked to end"); process.exit(); });
  setInterval(() => {}, 1000);
  console.log("at work");`;

it("ends the command when the shell of npm is gone", async () => {
  const shell = spawn("sh", ["-c", `node --input-type=module -e '${COMMAND}'; true`], {
    env: { ...process.env, npm_lifecycle_event: "start" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: string[] = [];
  const said = createInterface(shell.stdout).on("line", (line) => {
    lines.push(line);
    if (line === "at work") shell.kill("SIGTERM");
  });
  await once(said, "close");
  expect(lines).toEqual(["at work", "asked to end"]);
});
