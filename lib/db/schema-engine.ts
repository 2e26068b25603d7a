/**
 * Prisma's own schema engine, run as WebAssembly from the npm package that ships it, because the
 * native engine of `prisma migrate` is a download that a closed network refuses.
 */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine, SchemaFilter } from "@prisma/schema-engine-wasm";

const SCHEMA = path.resolve("prisma/schema.prisma");
const MIGRATIONS = path.resolve("prisma/migrations");

/** Tables that migrations create by hand and Prisma does not model: the full-text indexes. */
const FULL_TEXT_TABLES = ["paper_words", "paper_forms"]
  .flatMap((table) => ["", "_data", "_idx", "_docsize", "_config"].map((part) => table + part))
  .concat("paper_vocabulary");

const FILTERS: SchemaFilter = { externalTables: FULL_TEXT_TABLES, externalEnums: [] };

/** Applies the migrations that the database at `url` does not have yet; returns their names. */
export async function applyMigrations(url: string): Promise<string[]> {
  const engine = await startEngine(url, await readSchema());
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: await readMigrations(),
    filters: FILTERS,
  });
  return appliedMigrationNames;
}

/**
 * SQL that would bring a database made by the migrations to the schema; empty when they agree.
 * The migrations are applied to a throw-away database: the engine's own way of comparing them, a
 * shadow database, runs only the first statement of each migration through this adapter.
 * @param schema text of a Prisma schema
 */
export async function pendingSchemaChanges(schema: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "paper-atlas-schema-"));
  try {
    const url = `file:${path.join(folder, "migrated.db")}`;
    await applyMigrations(url);
    const engine = await startEngine(url, schema);
    const files = [{ path: SCHEMA, content: schema }];
    const { stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: path.dirname(SCHEMA) },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: FILTERS,
    });
    return stdout && !stdout.includes("empty migration") ? stdout : "";
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The schema in `schema.prisma`. */
export function readSchema(): Promise<string> {
  return readFile(SCHEMA, "utf8");
}

async function startEngine(url: string, schema: string): Promise<SchemaEngine> {
  engineClass ??= loadEngine();
  return (await engineClass).new(
    { datamodels: [[SCHEMA, schema]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(new PrismaLibSql({ url })),
  );
}

/** Loaded once: a second WebAssembly instance would pull the memory from under the first. */
let engineClass: Promise<typeof SchemaEngine> | undefined;

async function loadEngine(): Promise<typeof SchemaEngine> {
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasmFile = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm")
    .replace(/schema_engine\.js$/, "schema_engine_bg.wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(wasmFile), {
    "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports,
  });
  const glue = bindings as unknown as {
    __wbg_set_wasm(exports: WebAssembly.Exports): void;
    SchemaEngine: typeof SchemaEngine;
  };
  glue.__wbg_set_wasm(instance.exports);
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: reportPanic } });
  (instance.exports.__wbindgen_start as () => void)();
  return glue.SchemaEngine;
}

function reportPanic(message: string): void {
  console.error(`Prisma's schema engine stopped: ${message}`);
}

/** Of all migrations there are, in their order. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function readMigrations(): Promise<MigrationList> {
  const names = await migrationNames();
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: "migration_lock.toml", content: 'provider = "sqlite"\n' },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: "ok" as const,
            value: await readFile(path.join(MIGRATIONS, name, "migration.sql"), "utf8"),
          },
        },
      })),
    ),
  };
}
