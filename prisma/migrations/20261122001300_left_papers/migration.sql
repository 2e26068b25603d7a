-- Papers that are no more, by their slugs: what suggests them need not ask all papers of the library.
CREATE TRIGGER "paper_left" AFTER DELETE ON "Paper" BEGIN
  INSERT INTO "LeftName" ("kind", "id") SELECT 'Paper', OLD."slug"
    WHERE NOT EXISTS (SELECT 1 FROM "LeftName" WHERE "kind" = 'Paper' AND "id" = OLD."slug");
END;
