-- AlterTable
ALTER TABLE "Digest" ADD COLUMN "joinedPapers" INTEGER;
ALTER TABLE "Digest" ADD COLUMN "newPapers" INTEGER;

-- CreateTable
CREATE TABLE "RemovedSeed" (
    "path" TEXT NOT NULL PRIMARY KEY,
    "removedAt" TEXT NOT NULL
);
