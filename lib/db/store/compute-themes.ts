/** Themes and key phrases of all papers. */
import { slugify } from "@/lib/papers/slug";
import { KeyPhraseModel } from "@/lib/themes/key-phrases";
import { createMatcher } from "@/lib/themes/matcher";
import type { KeyPhrase, Taxonomy } from "@/lib/themes/theme";
import type { Transaction } from "../client";
import { insertRows } from "./insert-rows";
import type { PaperText } from "./paper-text";

/** Computes, and returns what stores the result. */
export function computeThemes(
  papers: PaperText[],
  taxonomy: Taxonomy,
): (transaction: Transaction) => Promise<void> {
  const matcher = createMatcher(taxonomy);
  const themes = papers.flatMap((paper) =>
    matcher.match(paper).map(({ id, score, evidence }) => ({
      paperId: paper.id,
      themeId: id,
      score,
      evidence: JSON.stringify(evidence),
    })),
  );
  const { keywords, paperKeywords } = keyPhrases(papers);

  return async (transaction) => {
    await transaction.theme.deleteMany();
    await transaction.keyword.deleteMany();
    await transaction.theme.createMany({ data: themeRows(taxonomy) });
    await insertRows(themes, (data) => transaction.paperTheme.createMany({ data }));
    await insertRows(keywords, (data) => transaction.keyword.createMany({ data }));
    await insertRows(paperKeywords, (data) => transaction.paperKeyword.createMany({ data }));
  };
}

/** The themes as they are stored. */
export function themeRows({ themes }: Taxonomy) {
  return themes.map(({ id, label, group, definition, terms }, position) => ({
    id,
    label,
    group,
    definition,
    terms: JSON.stringify(terms),
    position,
  }));
}

/** Phrases as a paper has them, by their ids; those that are written alike are one. */
export function keywordsById(
  phrases: readonly Pick<KeyPhrase, "label" | "score">[],
): Map<string, { label: string; score: number }> {
  const found = new Map<string, { label: string; score: number }>();
  for (const { label, score } of phrases) {
    const id = slugify(label);
    const known = found.get(id);
    if (known) known.score = Math.max(score, known.score);
    else found.set(id, { label, score });
  }
  return found;
}

/** The phrases of all papers. */
function keyPhrases(papers: PaperText[]) {
  const model = new KeyPhraseModel();
  for (const paper of papers) model.add(paper);
  const labels = new Map<string, string>();
  const paperKeywords = papers.flatMap((paper) =>
    [...keywordsById(model.extract(paper))].map(([keywordId, { label, score }]) => {
      if (!labels.has(keywordId)) labels.set(keywordId, label);
      return { paperId: paper.id, keywordId, score };
    }),
  );
  return { keywords: [...labels].map(([id, label]) => ({ id, label })), paperKeywords };
}
