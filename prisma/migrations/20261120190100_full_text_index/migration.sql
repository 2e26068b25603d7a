-- Two full-text indexes over the same columns, row by row the same papers (rowid = Paper.id):
-- paper_words finds words whatever their ending, paper_forms finds exact phrases and prefixes.
-- Both are contentless: the texts are in Paper and need not be stored again.
CREATE VIRTUAL TABLE "paper_words" USING fts5(
  title, abstract, authors, venue,
  content = '', contentless_delete = 1,
  tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE "paper_forms" USING fts5(
  title, abstract, authors, venue,
  content = '', contentless_delete = 1,
  prefix = '2 3',
  tokenize = 'unicode61 remove_diacritics 2'
);

-- Every word of the library with the number of papers that have it: for spelling suggestions.
CREATE VIRTUAL TABLE "paper_vocabulary" USING fts5vocab('paper_forms', 'row');
