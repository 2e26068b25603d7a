-- AlterTable
ALTER TABLE "Authorship" ADD COLUMN "writtenAs" TEXT;

-- CreateTable
CREATE TABLE "FormerSlug" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "became" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "FormerSlug_became_idx" ON "FormerSlug"("became");

-- CreateIndex
CREATE INDEX "Author_family_idx" ON "Author"("family");
