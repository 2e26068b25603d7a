-- CreateTable
CREATE TABLE "SearchIndexPart" (
    "name" TEXT NOT NULL,
    "piece" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,

    PRIMARY KEY ("name", "piece")
);
