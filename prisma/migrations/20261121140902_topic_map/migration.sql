-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_MapLayout" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT DEFAULT 1,
    "version" TEXT NOT NULL,
    "papers" INTEGER NOT NULL,
    "placed" INTEGER NOT NULL DEFAULT 0,
    "quality" TEXT
);
INSERT INTO "new_MapLayout" ("id", "papers", "version") SELECT "id", "papers", "version" FROM "MapLayout";
DROP TABLE "MapLayout";
ALTER TABLE "new_MapLayout" RENAME TO "MapLayout";
CREATE TABLE "new_MapPoint" (
    "paperId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "index" INTEGER NOT NULL,
    "x" REAL NOT NULL,
    "y" REAL NOT NULL,
    "truth" INTEGER NOT NULL DEFAULT 15,
    "regionId" TEXT,
    CONSTRAINT "MapPoint_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MapPoint_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_MapPoint" ("index", "paperId", "regionId", "x", "y") SELECT "index", "paperId", "regionId", "x", "y" FROM "MapPoint";
DROP TABLE "MapPoint";
ALTER TABLE "new_MapPoint" RENAME TO "MapPoint";
CREATE UNIQUE INDEX "MapPoint_index_key" ON "MapPoint"("index");
CREATE INDEX "MapPoint_regionId_idx" ON "MapPoint"("regionId");
CREATE TABLE "new_Region" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "parentId" TEXT,
    "label" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    "depth" INTEGER NOT NULL DEFAULT 0,
    "size" INTEGER NOT NULL,
    "first" INTEGER NOT NULL DEFAULT 0,
    "x" REAL NOT NULL,
    "y" REAL NOT NULL,
    CONSTRAINT "Region_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Region" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Region" ("id", "label", "parentId", "size", "terms", "x", "y") SELECT "id", "label", "parentId", "size", "terms", "x", "y" FROM "Region";
DROP TABLE "Region";
ALTER TABLE "new_Region" RENAME TO "Region";
CREATE INDEX "Region_parentId_idx" ON "Region"("parentId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
