-- CreateTable
CREATE TABLE "Paper" (
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
    "provenance" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "Paper_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Venue" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Author" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "given" TEXT
);

-- CreateTable
CREATE TABLE "Authorship" (
    "paperId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "authorId" TEXT NOT NULL,

    PRIMARY KEY ("paperId", "position"),
    CONSTRAINT "Authorship_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Authorship_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Venue" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Digest" (
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
    CONSTRAINT "Digest_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Sighting" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "digestId" INTEGER NOT NULL,
    "paperId" INTEGER NOT NULL,
    "firstLine" INTEGER NOT NULL,
    "lastLine" INTEGER NOT NULL,
    "draft" TEXT NOT NULL,
    "supplied" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "Sighting_digestId_fkey" FOREIGN KEY ("digestId") REFERENCES "Digest" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Sighting_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Theme" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "label" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    "position" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "PaperTheme" (
    "paperId" INTEGER NOT NULL,
    "themeId" TEXT NOT NULL,
    "score" REAL NOT NULL,
    "evidence" TEXT NOT NULL,

    PRIMARY KEY ("paperId", "themeId"),
    CONSTRAINT "PaperTheme_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PaperTheme_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Keyword" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "label" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "PaperKeyword" (
    "paperId" INTEGER NOT NULL,
    "keywordId" TEXT NOT NULL,
    "score" REAL NOT NULL,

    PRIMARY KEY ("paperId", "keywordId"),
    CONSTRAINT "PaperKeyword_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PaperKeyword_keywordId_fkey" FOREIGN KEY ("keywordId") REFERENCES "Keyword" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PaperVector" (
    "paperId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "vector" BLOB NOT NULL,
    CONSTRAINT "PaperVector_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PaperNeighbour" (
    "paperId" INTEGER NOT NULL,
    "rank" INTEGER NOT NULL,
    "neighbourId" INTEGER NOT NULL,
    "score" REAL NOT NULL,
    "shared" TEXT NOT NULL,

    PRIMARY KEY ("paperId", "rank"),
    CONSTRAINT "PaperNeighbour_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PaperNeighbour_neighbourId_fkey" FOREIGN KEY ("neighbourId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MapLayout" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT DEFAULT 1,
    "version" TEXT NOT NULL,
    "papers" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "MapPoint" (
    "paperId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "index" INTEGER NOT NULL,
    "x" REAL NOT NULL,
    "y" REAL NOT NULL,
    "regionId" TEXT,
    CONSTRAINT "MapPoint_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MapPoint_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Region" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "parentId" TEXT,
    "label" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "x" REAL NOT NULL,
    "y" REAL NOT NULL,
    CONSTRAINT "Region_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Region" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Paper_slug_key" ON "Paper"("slug");

-- CreateIndex
CREATE INDEX "Paper_titleKey_idx" ON "Paper"("titleKey");

-- CreateIndex
CREATE INDEX "Paper_arxivId_idx" ON "Paper"("arxivId");

-- CreateIndex
CREATE INDEX "Paper_doi_idx" ON "Paper"("doi");

-- CreateIndex
CREATE INDEX "Paper_publishedOn_idx" ON "Paper"("publishedOn");

-- CreateIndex
CREATE INDEX "Paper_year_idx" ON "Paper"("year");

-- CreateIndex
CREATE INDEX "Paper_venueId_idx" ON "Paper"("venueId");

-- CreateIndex
CREATE INDEX "Authorship_authorId_paperId_idx" ON "Authorship"("authorId", "paperId");

-- CreateIndex
CREATE UNIQUE INDEX "Digest_path_key" ON "Digest"("path");

-- CreateIndex
CREATE INDEX "Digest_sha256_idx" ON "Digest"("sha256");

-- CreateIndex
CREATE INDEX "Sighting_paperId_idx" ON "Sighting"("paperId");

-- CreateIndex
CREATE INDEX "Sighting_digestId_idx" ON "Sighting"("digestId");

-- CreateIndex
CREATE INDEX "PaperTheme_themeId_paperId_idx" ON "PaperTheme"("themeId", "paperId");

-- CreateIndex
CREATE INDEX "PaperKeyword_keywordId_paperId_idx" ON "PaperKeyword"("keywordId", "paperId");

-- CreateIndex
CREATE INDEX "PaperNeighbour_neighbourId_idx" ON "PaperNeighbour"("neighbourId");

-- CreateIndex
CREATE UNIQUE INDEX "MapPoint_index_key" ON "MapPoint"("index");

-- CreateIndex
CREATE INDEX "MapPoint_regionId_idx" ON "MapPoint"("regionId");

-- CreateIndex
CREATE INDEX "Region_parentId_idx" ON "Region"("parentId");
