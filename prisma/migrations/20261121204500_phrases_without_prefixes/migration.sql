-- Prefix indexes made up half the work of indexing a text. Only the open last word of a phrase ever
-- asked them, which a range of words answers as well.

DROP TABLE "paper_vocabulary";
DROP TABLE "paper_forms";

CREATE VIRTUAL TABLE "paper_forms" USING fts5(
  title, abstract, authors, venue,
  content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE "paper_vocabulary" USING fts5vocab('paper_forms', 'row');

-- As in 20261121185000_quicker_writing.
INSERT INTO "paper_forms" ("paper_forms", "rank") VALUES ('hashsize', 16777216);
INSERT INTO "paper_forms" ("paper_forms", "rank") VALUES ('automerge', 8);

-- Compatibility forms ("TaS₂" for "TaS2") are folded by the program, when it writes a paper.
INSERT INTO "paper_forms" ("rowid", "title", "abstract", "authors", "venue")
SELECT "id", "title", coalesce("abstract", ''),
  coalesce((
    SELECT group_concat("name", '; ') FROM (
      SELECT coalesce("writtenAs", "name") AS "name" FROM "Authorship"
      JOIN "Author" ON "Author"."id" = "authorId"
      WHERE "paperId" = "Paper"."id" ORDER BY "position"
    )
  ), ''),
  coalesce((SELECT "name" FROM "Venue" WHERE "Venue"."id" = "venueId"), '')
FROM "Paper";
