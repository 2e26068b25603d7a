/** Finds themes and key phrases of papers, some papers at a time. */
import { cutPaper } from "@/lib/themes/cut-paper";
import type { KeyPhraseFinder } from "@/lib/themes/key-phrase-finder";
import { KeyPhraseModel } from "@/lib/themes/key-phrases";
import type { FoundPhrase, LearntPhrases } from "@/lib/themes/learnt-phrases";
import { createMatcher } from "@/lib/themes/matcher";
import type { Taxonomy, ThemeMatch } from "@/lib/themes/theme";
import type { PaperText } from "./paper-text";

/** The texts of papers, as often as they are asked for. */
export interface Texts {
  read(): AsyncIterable<PaperText>;
}

/** Of a paper. A key phrase may get its label only when all papers were read. */
export interface FoundThemes {
  paperId: number;
  themes: ThemeMatch[];
  phrases: FoundPhrase[];
}

const PAPERS_AT_A_TIME = 1_000;

export async function learnPhrases(texts: Texts): Promise<LearntPhrases> {
  const model = new KeyPhraseModel();
  for await (const paper of texts.read()) model.add(cutPaper(paper));
  return model.learnt();
}

export async function* findThemes(
  texts: Texts,
  taxonomy: Taxonomy,
  finder: KeyPhraseFinder,
): AsyncGenerator<FoundThemes[]> {
  const matcher = createMatcher(taxonomy);
  let found: FoundThemes[] = [];
  for await (const paper of texts.read()) {
    const cut = cutPaper(paper);
    const themes = matcher.matchCut(cut);
    found.push({ paperId: paper.id, themes, phrases: finder.find(cut) });
    if (found.length < PAPERS_AT_A_TIME) continue;
    yield found;
    found = [];
  }
  yield found;
}
