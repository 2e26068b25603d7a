-- A paper that is listed already need not be listed again: an entry that is stored fires five triggers.
DROP TRIGGER "paper_inserted";
CREATE TRIGGER "paper_inserted" AFTER INSERT ON "Paper"
WHEN NOT EXISTS (SELECT 1 FROM "ChangedPaper" WHERE "paperId" = NEW."id" AND NOT "taken") BEGIN
  DELETE FROM "ChangedPaper" WHERE "paperId" = NEW."id";
  INSERT INTO "ChangedPaper" ("paperId") VALUES (NEW."id");
END;
DROP TRIGGER "paper_updated";
CREATE TRIGGER "paper_updated" AFTER UPDATE ON "Paper"
WHEN NOT EXISTS (SELECT 1 FROM "ChangedPaper" WHERE "paperId" = NEW."id" AND NOT "taken") BEGIN
  DELETE FROM "ChangedPaper" WHERE "paperId" = NEW."id";
  INSERT INTO "ChangedPaper" ("paperId") VALUES (NEW."id");
END;
DROP TRIGGER "paper_deleted";
CREATE TRIGGER "paper_deleted" AFTER DELETE ON "Paper"
WHEN NOT EXISTS (SELECT 1 FROM "ChangedPaper" WHERE "paperId" = OLD."id" AND NOT "taken") BEGIN
  DELETE FROM "ChangedPaper" WHERE "paperId" = OLD."id";
  INSERT INTO "ChangedPaper" ("paperId") VALUES (OLD."id");
END;
DROP TRIGGER "authorship_inserted";
CREATE TRIGGER "authorship_inserted" AFTER INSERT ON "Authorship"
WHEN NOT EXISTS (SELECT 1 FROM "ChangedPaper" WHERE "paperId" = NEW."paperId" AND NOT "taken") BEGIN
  DELETE FROM "ChangedPaper" WHERE "paperId" = NEW."paperId";
  INSERT INTO "ChangedPaper" ("paperId") VALUES (NEW."paperId");
END;
DROP TRIGGER "authorship_updated";
CREATE TRIGGER "authorship_updated" AFTER UPDATE ON "Authorship"
WHEN NOT EXISTS (SELECT 1 FROM "ChangedPaper" WHERE "paperId" = NEW."paperId" AND NOT "taken") BEGIN
  DELETE FROM "ChangedPaper" WHERE "paperId" = NEW."paperId";
  INSERT INTO "ChangedPaper" ("paperId") VALUES (NEW."paperId");
END;
DROP TRIGGER "authorship_deleted";
CREATE TRIGGER "authorship_deleted" AFTER DELETE ON "Authorship"
WHEN NOT EXISTS (SELECT 1 FROM "ChangedPaper" WHERE "paperId" = OLD."paperId" AND NOT "taken") BEGIN
  DELETE FROM "ChangedPaper" WHERE "paperId" = OLD."paperId";
  INSERT INTO "ChangedPaper" ("paperId") VALUES (OLD."paperId");
END;
DROP TRIGGER "authorship_moved";
CREATE TRIGGER "authorship_moved" AFTER UPDATE OF "paperId" ON "Authorship"
WHEN NOT EXISTS (SELECT 1 FROM "ChangedPaper" WHERE "paperId" = OLD."paperId" AND NOT "taken") BEGIN
  DELETE FROM "ChangedPaper" WHERE "paperId" = OLD."paperId";
  INSERT INTO "ChangedPaper" ("paperId") VALUES (OLD."paperId");
END;
DROP TRIGGER "sighting_inserted";
CREATE TRIGGER "sighting_inserted" AFTER INSERT ON "Sighting"
WHEN NOT EXISTS (SELECT 1 FROM "ChangedPaper" WHERE "paperId" = NEW."paperId" AND NOT "taken") BEGIN
  DELETE FROM "ChangedPaper" WHERE "paperId" = NEW."paperId";
  INSERT INTO "ChangedPaper" ("paperId") VALUES (NEW."paperId");
END;
DROP TRIGGER "sighting_updated";
CREATE TRIGGER "sighting_updated" AFTER UPDATE OF "paperId", "digestId" ON "Sighting"
WHEN NOT EXISTS (SELECT 1 FROM "ChangedPaper" WHERE "paperId" = NEW."paperId" AND NOT "taken") BEGIN
  DELETE FROM "ChangedPaper" WHERE "paperId" = NEW."paperId";
  INSERT INTO "ChangedPaper" ("paperId") VALUES (NEW."paperId");
END;
DROP TRIGGER "sighting_deleted";
CREATE TRIGGER "sighting_deleted" AFTER DELETE ON "Sighting"
WHEN NOT EXISTS (SELECT 1 FROM "ChangedPaper" WHERE "paperId" = OLD."paperId" AND NOT "taken") BEGIN
  DELETE FROM "ChangedPaper" WHERE "paperId" = OLD."paperId";
  INSERT INTO "ChangedPaper" ("paperId") VALUES (OLD."paperId");
END;
DROP TRIGGER "sighting_moved";
CREATE TRIGGER "sighting_moved" AFTER UPDATE OF "paperId" ON "Sighting"
WHEN NOT EXISTS (SELECT 1 FROM "ChangedPaper" WHERE "paperId" = OLD."paperId" AND NOT "taken") BEGIN
  DELETE FROM "ChangedPaper" WHERE "paperId" = OLD."paperId";
  INSERT INTO "ChangedPaper" ("paperId") VALUES (OLD."paperId");
END;

-- A larger buffer of new words and fewer merges (sqlite.org/fts5.html, "Special INSERT Commands").
INSERT INTO "paper_forms" ("paper_forms", "rank") VALUES ('hashsize', 16777216);
INSERT INTO "paper_forms" ("paper_forms", "rank") VALUES ('automerge', 8);
