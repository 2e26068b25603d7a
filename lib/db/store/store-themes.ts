/** Stores themes and key phrases of papers. */
import { slugify } from "@/lib/papers/slug";
import { KeyPhraseFinder } from "@/lib/themes/key-phrase-finder";
import type { LearntPhrases } from "@/lib/themes/learnt-phrases";
import type { KeyPhrase, Taxonomy, ThemeMatch } from "@/lib/themes/theme";
import { type ComputedThemes, type FoundThemes, findThemes, type Texts } from "./find-themes";
import type { Writer } from "./writer";

/** In place of all that were there. */
export function storeComputedThemes(
  writer: Writer,
  taxonomy: Taxonomy,
  { learnt, found }: ComputedThemes,
): void {
  for (const table of ["PaperTheme", "PaperKeyword", "Theme", "Keyword"]) {
    writer.run(`DELETE FROM "${table}"`);
  }
  writer.insertAll("Theme", themeRows(taxonomy));
  for (const some of found) storeFound(writer, some, learnt);
}

/** Finds and stores those of papers that have none yet, by what was learnt of the phrases. */
export async function storeThemes(
  writer: Writer,
  texts: Texts,
  taxonomy: Taxonomy,
  learnt: LearntPhrases,
): Promise<void> {
  const finder = new KeyPhraseFinder(learnt);
  for await (const found of findThemes(texts, taxonomy, finder)) storeFound(writer, found, learnt);
}

function storeFound(writer: Writer, found: readonly FoundThemes[], learnt: LearntPhrases): void {
  const labelled = found.map(({ paperId, themes, phrases }) => {
    return { paperId, themes, keywords: phrases.map((phrase) => learnt.labelled(phrase)) };
  });
  storeTerms(writer, labelled);
}

interface PaperTerms {
  paperId: number;
  themes: readonly ThemeMatch[];
  keywords: readonly KeyPhrase[];
}

/** Of some papers that have none yet. */
export function storeTerms(writer: Writer, papers: readonly PaperTerms[]): void {
  const names = new Map<string, string>();
  const ofPapers: { paperId: number; keywordId: string; score: number }[] = [];
  for (const { paperId, keywords } of papers) {
    for (const [keywordId, { label, score }] of keywordsById(keywords)) {
      if (!names.has(keywordId)) names.set(keywordId, label);
      ofPapers.push({ paperId, keywordId, score });
    }
  }
  const themes = papers.flatMap(({ paperId, themes }) =>
    themes.map(({ id, score, evidence }) => {
      return { paperId, themeId: id, score, evidence: JSON.stringify(evidence) };
    }),
  );
  const keywords = [...names].map(([id, label]) => ({ id, label }));
  writer.insertAll("PaperTheme", themes);
  writer.insertNames("Keyword", keywords);
  writer.insertAll("PaperKeyword", ofPapers);
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
function keywordsById(phrases: readonly KeyPhrase[]): Map<string, KeyPhrase> {
  const found = new Map<string, KeyPhrase>();
  for (const { label, score } of phrases) {
    const id = slugify(label);
    const known = found.get(id);
    if (known) known.score = Math.max(score, known.score);
    else found.set(id, { label, score });
  }
  return found;
}
