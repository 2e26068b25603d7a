-- Papers that changed since all that is computed of them was last brought up to date. Triggers keep
-- the list, so that whatever writes papers keeps it in its own transaction without knowing of it.
CREATE TABLE "ChangedPaper" (
    "paperId" INTEGER NOT NULL PRIMARY KEY,
    "taken" BOOLEAN NOT NULL DEFAULT false
);

-- A library that was there before has to be computed anew.
INSERT INTO "ChangedPaper" ("paperId") SELECT "id" FROM "Paper";

-- DELETE and INSERT rather than REPLACE: a conflict clause of the statement that fires a trigger
-- takes the place of those inside (sqlite.org/lang_createtrigger.html).
CREATE TRIGGER "paper_inserted" AFTER INSERT ON "Paper" BEGIN
  DELETE FROM "ChangedPaper" WHERE "paperId" = NEW."id";
  INSERT INTO "ChangedPaper" ("paperId") VALUES (NEW."id");
END;
CREATE TRIGGER "paper_updated" AFTER UPDATE ON "Paper" BEGIN
  DELETE FROM "ChangedPaper" WHERE "paperId" = NEW."id";
  INSERT INTO "ChangedPaper" ("paperId") VALUES (NEW."id");
END;
CREATE TRIGGER "paper_deleted" AFTER DELETE ON "Paper" BEGIN
  DELETE FROM "ChangedPaper" WHERE "paperId" = OLD."id";
  INSERT INTO "ChangedPaper" ("paperId") VALUES (OLD."id");
END;
CREATE TRIGGER "authorship_inserted" AFTER INSERT ON "Authorship" BEGIN
  DELETE FROM "ChangedPaper" WHERE "paperId" = NEW."paperId";
  INSERT INTO "ChangedPaper" ("paperId") VALUES (NEW."paperId");
END;
CREATE TRIGGER "authorship_updated" AFTER UPDATE ON "Authorship" BEGIN
  DELETE FROM "ChangedPaper" WHERE "paperId" = NEW."paperId";
  INSERT INTO "ChangedPaper" ("paperId") VALUES (NEW."paperId");
END;
CREATE TRIGGER "authorship_deleted" AFTER DELETE ON "Authorship" BEGIN
  DELETE FROM "ChangedPaper" WHERE "paperId" = OLD."paperId";
  INSERT INTO "ChangedPaper" ("paperId") VALUES (OLD."paperId");
END;
CREATE TRIGGER "authorship_moved" AFTER UPDATE OF "paperId" ON "Authorship" BEGIN
  DELETE FROM "ChangedPaper" WHERE "paperId" = OLD."paperId";
  INSERT INTO "ChangedPaper" ("paperId") VALUES (OLD."paperId");
END;
CREATE TRIGGER "sighting_inserted" AFTER INSERT ON "Sighting" BEGIN
  DELETE FROM "ChangedPaper" WHERE "paperId" = NEW."paperId";
  INSERT INTO "ChangedPaper" ("paperId") VALUES (NEW."paperId");
END;
CREATE TRIGGER "sighting_updated" AFTER UPDATE OF "paperId", "digestId" ON "Sighting" BEGIN
  DELETE FROM "ChangedPaper" WHERE "paperId" = NEW."paperId";
  INSERT INTO "ChangedPaper" ("paperId") VALUES (NEW."paperId");
END;
CREATE TRIGGER "sighting_deleted" AFTER DELETE ON "Sighting" BEGIN
  DELETE FROM "ChangedPaper" WHERE "paperId" = OLD."paperId";
  INSERT INTO "ChangedPaper" ("paperId") VALUES (OLD."paperId");
END;
CREATE TRIGGER "sighting_moved" AFTER UPDATE OF "paperId" ON "Sighting" BEGIN
  DELETE FROM "ChangedPaper" WHERE "paperId" = OLD."paperId";
  INSERT INTO "ChangedPaper" ("paperId") VALUES (OLD."paperId");
END;
