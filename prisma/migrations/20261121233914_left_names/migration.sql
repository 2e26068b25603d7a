-- Names that a paper left, and which nobody else may have any more: who drops unused names need not
-- ask all names of the library. Triggers keep the list, in the transaction of whatever changed the paper.
CREATE TABLE "LeftName" (
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,

    PRIMARY KEY ("kind", "id")
);

-- Those that papers left before there was a list.
INSERT INTO "LeftName" ("kind", "id") SELECT 'Author', "id" FROM "Author"
  WHERE NOT EXISTS (SELECT 1 FROM "Authorship" WHERE "authorId" = "Author"."id");
INSERT INTO "LeftName" ("kind", "id") SELECT 'Venue', "id" FROM "Venue"
  WHERE NOT EXISTS (SELECT 1 FROM "Paper" WHERE "venueId" = "Venue"."id");
INSERT INTO "LeftName" ("kind", "id") SELECT 'Keyword', "id" FROM "Keyword"
  WHERE NOT EXISTS (SELECT 1 FROM "PaperKeyword" WHERE "keywordId" = "Keyword"."id");

-- The statement inside has no conflict clause: that of the one that fires the trigger would take its
-- place (sqlite.org/lang_createtrigger.html).
CREATE TRIGGER "author_left" AFTER DELETE ON "Authorship" BEGIN
  INSERT INTO "LeftName" ("kind", "id") SELECT 'Author', OLD."authorId"
    WHERE NOT EXISTS (SELECT 1 FROM "LeftName" WHERE "kind" = 'Author' AND "id" = OLD."authorId");
END;
CREATE TRIGGER "author_changed" AFTER UPDATE OF "authorId" ON "Authorship"
  WHEN OLD."authorId" <> NEW."authorId" BEGIN
  INSERT INTO "LeftName" ("kind", "id") SELECT 'Author', OLD."authorId"
    WHERE NOT EXISTS (SELECT 1 FROM "LeftName" WHERE "kind" = 'Author' AND "id" = OLD."authorId");
END;
CREATE TRIGGER "venue_left" AFTER DELETE ON "Paper"
  WHEN OLD."venueId" IS NOT NULL BEGIN
  INSERT INTO "LeftName" ("kind", "id") SELECT 'Venue', OLD."venueId"
    WHERE NOT EXISTS (SELECT 1 FROM "LeftName" WHERE "kind" = 'Venue' AND "id" = OLD."venueId");
END;
CREATE TRIGGER "venue_changed" AFTER UPDATE OF "venueId" ON "Paper"
  WHEN OLD."venueId" IS NOT NULL AND OLD."venueId" IS NOT NEW."venueId" BEGIN
  INSERT INTO "LeftName" ("kind", "id") SELECT 'Venue', OLD."venueId"
    WHERE NOT EXISTS (SELECT 1 FROM "LeftName" WHERE "kind" = 'Venue' AND "id" = OLD."venueId");
END;
-- Before, for its key phrases go with it.
CREATE TRIGGER "keywords_left" BEFORE DELETE ON "Paper" BEGIN
  INSERT INTO "LeftName" ("kind", "id") SELECT 'Keyword', "keywordId" FROM "PaperKeyword"
    WHERE "paperId" = OLD."id" AND NOT EXISTS (
      SELECT 1 FROM "LeftName" WHERE "kind" = 'Keyword' AND "id" = "keywordId");
END;
