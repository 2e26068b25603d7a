-- CreateTable
CREATE TABLE "DigestText" (
    "digestId" INTEGER NOT NULL,
    "firstLine" INTEGER NOT NULL,
    "lastLine" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,

    PRIMARY KEY ("digestId", "firstLine"),
    CONSTRAINT "DigestText_digestId_fkey" FOREIGN KEY ("digestId") REFERENCES "Digest" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IdentityDecision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "verdict" TEXT NOT NULL,
    "first" TEXT NOT NULL,
    "second" TEXT NOT NULL,
    "decidedAt" TEXT NOT NULL,
    "undoneAt" TEXT
);

-- CreateTable
CREATE TABLE "LikelyOne" (
    "firstId" INTEGER NOT NULL,
    "secondId" INTEGER NOT NULL,
    "score" REAL NOT NULL,
    "reasons" TEXT NOT NULL,

    PRIMARY KEY ("firstId", "secondId"),
    CONSTRAINT "LikelyOne_firstId_fkey" FOREIGN KEY ("firstId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LikelyOne_secondId_fkey" FOREIGN KEY ("secondId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NameDecision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "verdict" TEXT NOT NULL,
    "first" TEXT NOT NULL,
    "second" TEXT NOT NULL,
    "decidedAt" TEXT NOT NULL,
    "undoneAt" TEXT
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Digest" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "path" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "pipeline" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "crawledOn" TEXT,
    "topic" TEXT,
    "entries" INTEGER NOT NULL,
    "problems" TEXT NOT NULL DEFAULT '[]',
    "problemCounts" TEXT NOT NULL DEFAULT '{}',
    "claimed" INTEGER,
    "origin" TEXT NOT NULL DEFAULT 'file',
    "importId" TEXT,
    "storedAt" TEXT,
    "lines" INTEGER NOT NULL DEFAULT 0,
    "usedLines" INTEGER NOT NULL DEFAULT 0,
    "headerLines" INTEGER NOT NULL DEFAULT 0,
    "problemLines" INTEGER NOT NULL DEFAULT 0,
    "resumeLine" INTEGER,
    CONSTRAINT "Digest_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Digest" ("crawledOn", "entries", "file", "format", "id", "path", "pipeline", "problems", "sha256", "sourceId", "topic") SELECT "crawledOn", "entries", "file", "format", "id", "path", "pipeline", "problems", "sha256", "sourceId", "topic" FROM "Digest";
DROP TABLE "Digest";
ALTER TABLE "new_Digest" RENAME TO "Digest";
CREATE UNIQUE INDEX "Digest_path_key" ON "Digest"("path");
CREATE INDEX "Digest_sha256_idx" ON "Digest"("sha256");
CREATE INDEX "Digest_importId_idx" ON "Digest"("importId");
CREATE TABLE "new_Paper" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "titleKey" TEXT NOT NULL,
    "abstract" TEXT,
    "rawTitle" TEXT NOT NULL,
    "rawAbstract" TEXT,
    "publishedOn" TEXT,
    "publishedOnPrecision" TEXT,
    "year" INTEGER,
    "authorCount" INTEGER NOT NULL,
    "venueId" TEXT,
    "arxivId" TEXT,
    "doi" TEXT,
    "url" TEXT,
    "codeUrls" TEXT NOT NULL DEFAULT '[]',
    "hasCode" BOOLEAN NOT NULL DEFAULT false,
    "comments" INTEGER,
    "upvotes" INTEGER,
    "statedKeywords" TEXT NOT NULL DEFAULT '[]',
    "kind" TEXT,
    "volume" TEXT,
    "issue" TEXT,
    "pages" TEXT,
    "publisher" TEXT,
    "language" TEXT,
    "provenance" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "Paper_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Venue" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Paper" ("abstract", "arxivId", "authorCount", "codeUrls", "comments", "doi", "hasCode", "id", "provenance", "publishedOn", "publishedOnPrecision", "rawAbstract", "rawTitle", "slug", "title", "titleKey", "upvotes", "url", "venueId", "year") SELECT "abstract", "arxivId", "authorCount", "codeUrls", "comments", "doi", "hasCode", "id", "provenance", "publishedOn", "publishedOnPrecision", "rawAbstract", "rawTitle", "slug", "title", "titleKey", "upvotes", "url", "venueId", "year" FROM "Paper";
DROP TABLE "Paper";
ALTER TABLE "new_Paper" RENAME TO "Paper";
CREATE UNIQUE INDEX "Paper_slug_key" ON "Paper"("slug");
CREATE INDEX "Paper_titleKey_idx" ON "Paper"("titleKey");
CREATE INDEX "Paper_arxivId_idx" ON "Paper"("arxivId");
CREATE INDEX "Paper_doi_idx" ON "Paper"("doi");
CREATE INDEX "Paper_publishedOn_idx" ON "Paper"("publishedOn");
CREATE INDEX "Paper_year_idx" ON "Paper"("year");
CREATE INDEX "Paper_venueId_idx" ON "Paper"("venueId");
CREATE TABLE "new_Sighting" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "digestId" INTEGER NOT NULL,
    "paperId" INTEGER NOT NULL,
    "firstLine" INTEGER NOT NULL,
    "lastLine" INTEGER NOT NULL,
    "entryKey" TEXT NOT NULL DEFAULT '',
    "draft" TEXT NOT NULL,
    "supplied" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "Sighting_digestId_fkey" FOREIGN KEY ("digestId") REFERENCES "Digest" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Sighting_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Sighting" ("digestId", "draft", "firstLine", "id", "lastLine", "paperId", "supplied") SELECT "digestId", "draft", "firstLine", "id", "lastLine", "paperId", "supplied" FROM "Sighting";
DROP TABLE "Sighting";
ALTER TABLE "new_Sighting" RENAME TO "Sighting";
CREATE INDEX "Sighting_paperId_idx" ON "Sighting"("paperId");
CREATE INDEX "Sighting_digestId_idx" ON "Sighting"("digestId");
CREATE INDEX "Sighting_entryKey_idx" ON "Sighting"("entryKey");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "IdentityDecision_first_idx" ON "IdentityDecision"("first");

-- CreateIndex
CREATE INDEX "IdentityDecision_second_idx" ON "IdentityDecision"("second");

-- CreateIndex
CREATE INDEX "LikelyOne_secondId_idx" ON "LikelyOne"("secondId");

-- CreateIndex
CREATE INDEX "NameDecision_first_idx" ON "NameDecision"("first");

-- CreateIndex
CREATE INDEX "NameDecision_second_idx" ON "NameDecision"("second");
