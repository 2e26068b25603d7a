/** Themes and key phrases of papers. */
import { slugify } from "@/lib/papers/slug";
import { KeyPhraseFinder } from "@/lib/themes/key-phrase-finder";
import { KeyPhraseModel } from "@/lib/themes/key-phrases";
import type { LearntPhrases } from "@/lib/themes/learnt-phrases";
import { createMatcher } from "@/lib/themes/matcher";
import type { KeyPhrase, Taxonomy } from "@/lib/themes/theme";
import type { PaperText } from "./paper-text";
import type { Writer } from "./writer";

/** The texts of papers, as often as they are asked for. */
interface Texts {
  read(): AsyncIterable<PaperText>;
}

/** Finds and stores those of all papers; returns what was learnt of their phrases. */
export async function computeThemes(
  writer: Writer,
  texts: Texts,
  taxonomy: Taxonomy,
): Promise<LearntPhrases> {
  const model = new KeyPhraseModel();
  for await (const paper of texts.read()) model.add(paper);
  const learnt = model.learnt();
  for (const table of ["PaperTheme", "PaperKeyword", "Theme", "Keyword"]) {
    writer.run(`DELETE FROM "${table}"`);
  }
  for (const row of themeRows(taxonomy)) writer.insert("Theme", row);
  await storeThemes(writer, texts, taxonomy, learnt);
  return learnt;
}

/** Finds and stores those of papers that have none yet, by what was learnt of the phrases. */
export async function storeThemes(
  writer: Writer,
  texts: Texts,
  taxonomy: Taxonomy,
  learnt: LearntPhrases,
): Promise<void> {
  const matcher = createMatcher(taxonomy);
  const finder = new KeyPhraseFinder(learnt);
  const known = new Set<string>();
  for await (const paper of texts.read()) {
    const paperId = paper.id;
    for (const { id: themeId, score, evidence } of matcher.match(paper)) {
      const row = { paperId, themeId, score, evidence: JSON.stringify(evidence) };
      writer.insert("PaperTheme", row);
    }
    for (const [keywordId, { label, score }] of keywordsById(finder.extract(paper))) {
      if (!known.has(keywordId)) writer.insertName("Keyword", { id: keywordId, label });
      known.add(keywordId);
      writer.insert("PaperKeyword", { paperId, keywordId, score });
    }
  }
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
