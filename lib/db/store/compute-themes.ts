/** Themes and key phrases of all papers. */
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
  return async (transaction) => {
    await transaction.theme.deleteMany();
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
  };
}
