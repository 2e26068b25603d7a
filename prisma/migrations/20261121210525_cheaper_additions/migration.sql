-- DropIndex
DROP INDEX "MapPoint_index_key";

-- DropIndex
DROP INDEX "Paper_titleKey_idx";

-- CreateIndex
CREATE INDEX "MapPoint_index_idx" ON "MapPoint"("index");

-- CreateIndex
CREATE INDEX "Paper_titleKey_publishedOn_comments_idx" ON "Paper"("titleKey", "publishedOn", "comments");
