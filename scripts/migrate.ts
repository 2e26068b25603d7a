/**
 * `npm run migrate`: brings the database up to the migrations.
 * `npm run migrate -- --create NAME`: writes a migration for what schema.prisma has that they lack.
 */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { pendingSchemaChanges, readSchema } from "@/lib/db/schema-engine";
import { asksForHelp } from "./command-line";
import { forPeople } from "./failure";
import { generateClient } from "./prepare";

const USAGE = `npm run migrate
npm run migrate -- --create NAME`;

try {
  if (asksForHelp(process.argv)) console.log(USAGE);
  else {
    const { values } = parseArgs({ options: { create: { type: "string" } } });
    if (values.create) await createMigration(values.create);
    else await migrate();
  }
} catch (cause) {
  console.error(`✗ ${forPeople(cause)}`);
  process.exitCode = 1;
}

async function migrate(): Promise<void> {
  await generateClient();
  const { openDatabase } = await import("@/lib/db/open");
  const { applied } = await openDatabase();
  console.log(applied.length ? `Applied: ${applied.join(", ")}` : "The database is up to date.");
}

async function createMigration(name: string): Promise<void> {
  const sql = await pendingSchemaChanges(await readSchema());
  if (!sql) {
    console.log("Schema and migrations agree: nothing to create.");
    return;
  }
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join("prisma/migrations", `${stamp}_${name.replace(/\W+/g, "_")}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "migration.sql"), sql);
  console.log(`Wrote ${folder}/migration.sql`);
}
