/** `npm run eval` as a person runs it. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const tsx = createRequire(import.meta.url).resolve("tsx/cli");

/** Its own folder for temporary files, so that what is left behind shows. */
let temporary: string;
beforeAll(() => {
  temporary = mkdtempSync(path.join(tmpdir(), "paper-atlas-eval-test-"));
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

function runEval(args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [tsx, "scripts/eval.ts", ...args],
      { env: { ...process.env, TMPDIR: temporary } },
      (_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

const librariesLeft = () =>
  readdirSync(temporary).filter((name) => name.startsWith("paper-atlas-eval-"));

describe("npm run eval", () => {
  it("prints one JSON object and leaves nothing behind", async () => {
    const { code, stdout } = await runEval(["--collection", "tests/fixtures/collection", "--json"]);
    expect(code).toBe(0);
    const evaluation = JSON.parse(stdout);
    expect(evaluation).toMatchObject({ documents: 3, queries: 2 });
    expect(evaluation.plain).toEqual({ ndcg10: 1, map: 1, recall100: 1 });
    expect(evaluation.ours).toEqual({ ndcg10: 1, map: 1, recall100: 1 });
    expect(librariesLeft()).toEqual([]);
  });

  it("prints a table for people", async () => {
    const { stdout } = await runEval(["--collection", "tests/fixtures/collection"]);
    expect(stdout).toMatch(/^3 documents, 2 queries/);
    expect(stdout).toMatch(/nDCG@10 +1\.0000 +1\.0000 +1\.000/);
  });

  it("says which file is missing, and which line is wrong", async () => {
    const missing = await runEval(["--collection", "nowhere"]);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain(path.join("nowhere", "docs.jsonl"));
    const folder = path.join(temporary, "wrong");
    mkdirSync(folder);
    writeFileSync(path.join(folder, "docs.jsonl"), '{"id": "1"}\n{"title": "No id"}\n');
    const wrong = await runEval(["--collection", folder]);
    expect(wrong.stderr).toContain("docs.jsonl, line 2");
    expect(librariesLeft()).toEqual([]);
  });

  it("says how it is used", async () => {
    const { code, stderr } = await runEval([]);
    expect(code).toBe(2);
    expect(stderr).toContain("npm run eval -- --collection FOLDER");
  });
});
