import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, it } from "vitest";
import { type Fault, zipOf } from "@/tests/helpers/zip-archive";
import { findSources } from "./find-sources";
import { readSource } from "./reading/read-source";

const folder = mkdtempSync(path.join(tmpdir(), "paper-atlas-sources-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const paper = (title: string) =>
  Buffer.from(`@article{a, title = {${title}}, author = {Ada Lovelace}, year = 1843}\n`);

it("reads the members of an archive beside those that cannot be read", async () => {
  const odd: Record<string, string> = {
    "../evil.bib": "archive-member-name",
    "/abs/name.bib": "archive-member-name",
    "C:\\drive.bib": "archive-member-name",
    "..\\up.bib": "archive-member-name",
    [`${"long/".repeat(1000)}.bib`]: "archive-member-name",
    "locked.bib": "archive-member-locked",
    "link.bib": "archive-member-link",
    "bomb.bib": "archive-bomb",
    "damaged.bib": "archive-member-damaged",
  };
  const names = ["good.bib", ...Object.keys(odd), "in\\windows.bib", "./dot.bib"];
  const faults: Record<string, Fault> = {
    "locked.bib": "locked",
    "damaged.bib": "damaged",
    "link.bib": "link",
    "bomb.bib": "bomb",
  };
  const files = Object.fromEntries(names.map((name) => [name, paper(`The paper in ${name[0]}`)]));
  writeFileSync(`${folder}/odd.zip`, zipOf(files, faults));
  const found = await read(`${folder}/odd.zip`);
  expect(found).toEqual({
    "odd.zip/good.bib": "1",
    ...Object.fromEntries(
      Object.entries(odd).map(([name, rule]) => [
        `odd.zip/${name.length > 4096 ? `${name.slice(0, 100)}…` : name.replaceAll("\\", "/")}`,
        // What came out of it is kept.
        rule === "archive-member-damaged" ? `1 ${rule}` : rule,
      ]),
    ),
    "odd.zip/in/windows.bib": "1",
    "odd.zip/dot.bib": "1",
  });
});

it("names what is in folders as seen from there, and passes over what is no file", async () => {
  mkdirSync(`${folder}/pile/a`, { recursive: true });
  mkdirSync(`${folder}/pile/b`);
  for (const name of ["a/x.bib", "b/x.bib"]) {
    writeFileSync(`${folder}/pile/${name}`, paper("The same"));
  }
  symlinkSync("/dev/null", `${folder}/pile/device`);
  symlinkSync("..", `${folder}/pile/b/loop`);
  symlinkSync("nowhere", `${folder}/pile/dangling`);
  const inside = {
    "a/x.bib": "1",
    "b/loop": "linked-folder",
    "b/x.bib": "1",
    dangling: "unreadable-file",
    device: "not-a-file",
  };
  expect(await read(`${folder}/pile`)).toEqual(inside);
  const named = Object.entries(inside).map(([name, what]) => [`my/pile/${name}`, what]);
  expect(await read(`${folder}/pile`, "my/pile/")).toEqual(Object.fromEntries(named));
  expect(await read("/dev/null")).toEqual({ null: "not-a-file" });
});

it("says so where there is nothing to read", async () => {
  mkdirSync(`${folder}/empty`);
  writeFileSync(`${folder}/empty/.hidden`, "x");
  writeFileSync(`${folder}/empty.zip`, zipOf({}));
  expect(await read(`${folder}/empty`)).toEqual({ empty: "nothing-inside" });
  expect(await read(`${folder}/empty.zip`)).toEqual({ "empty.zip": "nothing-inside" });
});

it.runIf(existsSync("/proc/self/fd"))("leaves no file open that it gave up early", async () => {
  const inner = zipOf({ "x.txt": randomBytes(1_000_000) });
  const twice = gzipSync(gzipSync(paper("Packed twice")));
  const files = { "a.zip": inner, "b.zip": inner, "c.gz": gzipSync(inner), "d.gz": twice };
  writeFileSync(`${folder}/nested.zip`, zipOf(files));
  const openFiles = () => readdirSync("/proc/self/fd").length;
  const before = openFiles();
  expect(await read(`${folder}/nested.zip`)).toEqual({
    "nested.zip/a.zip": "nested-archive",
    "nested.zip/b.zip": "nested-archive",
    "nested.zip/c.gz": "nested-archive",
    "nested.zip/d.gz": "nested-archive",
  });
  await expect.poll(openFiles).toBe(before);
});

/** How many papers each digest has, and the problems that are not of papers. */
async function read(place: string, named?: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const source of findSources(place, named)) {
    const { file } = source;
    if ("problem" in source) {
      found[file] = source.problem.rule;
      continue;
    }
    const said: unknown[] = [];
    for await (const { drafts, problems } of readSource(source, { file })) {
      if (drafts.length > 0) said.push(drafts.length);
      said.push(...problems.flatMap(({ rule, severity }) => (severity === "info" ? [] : rule)));
    }
    found[file] = said.join(" ");
  }
  return found;
}
