/** The steps between a fresh clone and a running server; each does nothing when nothing changed. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type IngestEvent, inWords } from "@/lib/ingest/event";
import { fingerprint, libraryFingerprint } from "@/lib/intake/fingerprint";

const require = createRequire(import.meta.url);

/** A step failed; the message is for the person at the terminal. */
export class StepError extends Error {
  override name = "StepError";
}

/** Generates the Prisma client from the schema. Until then, nothing may import `lib/db`. */
export async function generateClient(progress = step): Promise<void> {
  const inputs = fingerprint(["prisma/schema.prisma", "package-lock.json"]);
  const stamp = "lib/db/generated/fingerprint";
  await unlessStamped(stamp, inputs, async () => {
    progress("Generating the database client");
    await run(
      require.resolve("prisma/build/index.js"),
      ["generate", "--config", "prisma/prisma.config.ts"],
      {
        // `generate` asks for this engine and never calls it; any program keeps it from a download.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
      },
    );
  });
}

/** Builds the production server. */
export async function buildServer(progress = step): Promise<void> {
  const code = ["app", "components", "lib", "public", "prisma/schema.prisma"];
  const settings = [
    "next.config.ts",
    "proxy.ts",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
  ];
  const inputs = fingerprint([...code, ...settings]);
  await unlessStamped(".next/fingerprint", inputs, async () => {
    progress("Building (once per change, about a minute)");
    await run(nextProgram(), ["build"], { NEXT_TELEMETRY_DISABLED: "1" });
  });
}

/** Writes the types of the routes, which the compiler needs and a clone does not have. */
export function generateRouteTypes(): Promise<void> {
  return run(nextProgram(), ["typegen"], { NEXT_TELEMETRY_DISABLED: "1" });
}

/** Parses and stores the seed digests and computes what is derived from them. */
export async function prepareLibrary(): Promise<void> {
  const { ingest } = await import("@/lib/intake/ingest");
  const progress = (event: IngestEvent) => {
    const words = inWords(event);
    if (words !== undefined) step(words);
  };
  await ingest({ paths: ["seeds"], withoutRemoved: true, progress });
}

/**
 * Whether the library can be served as it is: its tables are brought up to date, and what is computed
 * of its papers was computed by this code. What an ingest left undone can then be done behind.
 */
export async function canBeServed(): Promise<boolean> {
  const [{ openDatabase }, { libraryVersion }, { sameCode, versionOf }] = await Promise.all([
    import("@/lib/db/open"),
    import("@/lib/db/library-version"),
    import("@/lib/db/store/derived-version"),
  ]);
  await openDatabase();
  return sameCode(await libraryVersion(), await versionOf(undefined, libraryFingerprint()));
}

export function nextProgram(): string {
  return require.resolve("next/dist/bin/next");
}

export function step(what: string): void {
  console.log(`· ${what} …`);
}

async function unlessStamped(
  stamp: string,
  inputs: string,
  make: () => Promise<void>,
): Promise<void> {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === inputs) return;
  await make();
  writeFileSync(stamp, inputs);
}

/** Runs a Node program silently; its output is shown when it fails. */
async function run(program: string, args: string[], env: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (data) => (output += data));
  child.stderr.on("data", (data) => (output += data));
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) throw new StepError(`${output.trim()}\n${args[0]} failed; its words are above.`);
}
