/** Finds themes and key phrases of papers, some papers at a time. */
import { cutPaper, forgetCutWords } from "@/lib/themes/cut-paper";
import { KeyPhraseFinder } from "@/lib/themes/key-phrase-finder";
import { KeyPhraseModel } from "@/lib/themes/key-phrases";
import type { FoundPhrase, LearntPhrases } from "@/lib/themes/learnt-phrases";
import { createMatcher } from "@/lib/themes/matcher";
import type { Taxonomy, ThemeMatch } from "@/lib/themes/theme";
import { collect } from "../collect";
import type { PaperText } from "./paper-text";

/** The texts of papers, as often as they are asked for. */
export interface Texts {
  ids: readonly number[];
  read(): AsyncIterable<PaperText>;
}

/** Of a paper. A key phrase may get its label only when all papers were read. */
export interface FoundThemes {
  paperId: number;
  themes: ThemeMatch[];
  phrases: FoundPhrase[];
}

/** All that is found in a library, the papers' in pieces. */
export interface ComputedThemes {
  learnt: LearntPhrases;
  found: Iterable<FoundThemes[]>;
}

const PAPERS_AT_A_TIME = 1_000;
/** To learn of the phrases takes this part of the time. */
const LEARNING = 0.4;

/**
 * Those of all papers.
 * @param keep is given the papers' themes in pieces
 * @param progress is told the share that is done
 */
export async function computeThemes(
  texts: Texts,
  taxonomy: Taxonomy,
  keep: (found: FoundThemes[]) => void,
  progress: (share: number) => void = () => {},
): Promise<LearntPhrases> {
  const papers = texts.ids.length;
  const finder = new KeyPhraseFinder(
    await learnPhrases(texts, (read) => progress((LEARNING * read) / papers)),
  );
  collect();
  let searched = 0;
  for await (const found of findThemes(texts, taxonomy, finder)) {
    keep(found);
    searched += found.length;
    progress(LEARNING + ((1 - LEARNING) * searched) / papers);
  }
  forgetCutWords();
  return finder.labelled();
}

/** A function of its own: who waits for the texts again would keep all that was counted. */
async function learnPhrases(
  texts: Texts,
  progress: (read: number) => void,
): Promise<LearntPhrases> {
  const model = new KeyPhraseModel();
  let read = 0;
  for await (const paper of texts.read()) {
    model.add(cutPaper(paper));
    if (++read % PAPERS_AT_A_TIME === 0) progress(read);
  }
  return model.learnt();
}

/** By what was learnt of the phrases. */
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
