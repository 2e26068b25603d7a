/** Imports run one way: app → components → lib/*, scripts → lib/*, and lib's rooms stay pure. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const PURE_ROOMS = ["papers", "ingest", "themes", "search", "semantics", "map", "text", "cite"];
const OUTSIDE = /^(node:|react|next|@prisma|@libsql|server-only)/;

/** From where, what must not be imported, and why. */
const RULES = [
  {
    from: new RegExp(`^lib/(${PURE_ROOMS.join("|")})/`),
    never: (target: string) =>
      OUTSIDE.test(target) || /^(app|components|scripts|tests|lib\/db)\//.test(target),
    why: "pure rooms know no React, Next, Prisma, Node or database",
  },
  {
    from: /^lib\/db\//,
    never: (target: string) =>
      /^(react|next)\b/.test(target) || /^(app|components|scripts)\//.test(target),
    why: "the database knows nothing of pages",
  },
  {
    from: /^lib\/(?!intake\/)|^components\//,
    never: (target: string) => target.startsWith("lib/intake/"),
    why: "what comes from outside is taken in for pages and commands alone",
  },
  {
    from: /^lib\/intake\//,
    never: (target: string) => /^(react|next)\b/.test(target) || /^components\//.test(target),
    why: "what comes from outside is taken in without pages",
  },
  {
    from: /^components\//,
    never: (target: string) => /^(app|scripts|lib\/db)\//.test(target),
    why: "components are given data, they do not fetch it",
  },
  {
    from: /^(app|components|lib)\//,
    never: (target: string) => /^(scripts|tests)\//.test(target),
    why: "the product does not depend on its tools",
  },
  {
    from: /^(?!lib\/db\/|tests\/|prisma\/)/,
    never: (target: string) => /^(@prisma|@libsql|lib\/db\/generated)/.test(target),
    why: "only lib/db knows Prisma and SQLite",
  },
];

const FILES = ["app", "components", "lib", "scripts"].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((file) => path.posix.join(root, file.split(path.sep).join("/")))
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !/generated\/|\.test\.tsx?$/.test(file)),
);

describe("imports", () => {
  it.each(RULES)("$why", ({ from, never }) => {
    const wrong = FILES.filter((file) => from.test(file)).flatMap((file) =>
      importsOf(file)
        .filter(never)
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("looks at real files and sees their imports", () => {
    expect(FILES.length).toBeGreaterThan(50);
    expect(importsOf("lib/db/search.ts")).toContain("lib/search/selection");
    expect(importsOf("lib/db/search.ts")).toContain("lib/db/client");
  });
});

describe("modules", () => {
  it("are named for what they are", () => {
    expect(FILES.filter((file) => /\/(utils?|helpers?|misc|common)\.tsx?$/.test(file))).toEqual([]);
  });

  it("can be read in one sitting", () => {
    const long = FILES.filter((file) => readFileSync(file, "utf8").split("\n").length > 250);
    expect(long).toEqual([]);
  });
});

/** What a file imports: packages by name, files of the project by their path from the root. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const found = text.matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g);
  return [...found].map(([, target]) => {
    if (target!.startsWith("@/")) return target!.slice(2);
    if (!target!.startsWith(".")) return target!;
    return path.posix.join(path.posix.dirname(file), target!);
  });
}
