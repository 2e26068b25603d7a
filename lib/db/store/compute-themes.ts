/** Themes and key phrases of all papers. */
import { slugify } from "@/lib/papers/slug";
import { KeyPhraseModel } from "@/lib/themes/key-phrases";
import { createMatcher } from "@/lib/themes/matcher";
import type { Taxonomy } from "@/lib/themes/theme";
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
    await transaction.theme.createMany({
      data: taxonomy.themes.map(({ id, label, group, definition, terms }, position) => ({
        id,
        label,
        group,
        definition,
        terms: JSON.stringify(terms),
        position,
      })),
    });
    await insertRows(themes, (data) => transaction.paperTheme.createMany({ data }));
    await insertRows(keywords, (data) => transaction.keyword.createMany({ data }));
    await insertRows(paperKeywords, (data) => transaction.paperKeyword.createMany({ data }));
  };
}

/** The phrases of all papers; those that are written alike are one. */
function keyPhrases(papers: PaperText[]) {
  const model = new KeyPhraseModel();
  for (const paper of papers) model.add(paper);
  const labels = new Map<string, string>();
  const paperKeywords = papers.flatMap((paper) => {
    const scores = new Map<string, number>();
    for (const { label, score } of model.extract(paper)) {
      const id = slugify(label);
      if (!labels.has(id)) labels.set(id, label);
      scores.set(id, Math.max(score, scores.get(id) ?? 0));
    }
    return [...scores].map(([keywordId, score]) => ({ paperId: paper.id, keywordId, score }));
  });
  return { keywords: [...labels].map(([id, label]) => ({ id, label })), paperKeywords };
}
