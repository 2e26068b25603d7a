/** For each test file: a copy of the seeded library, and no other, is what `lib/db` opens. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, inject } from "vitest";
import { closeDatabase } from "@/lib/db/client";

const folder = mkdtempSync(path.join(tmpdir(), "paper-atlas-library-"));
cpSync(inject("seededLibrary"), folder, { recursive: true });
process.env.DATABASE_URL = `file:${path.join(folder, "atlas.db")}`;

afterAll(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true, force: true });
});
