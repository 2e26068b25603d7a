/**
 * Decides which themes a paper is about, and shows why.
 *
 * Score of a theme = Σ over its terms of weight × log₂(1 + abstract + 2 × title), where `abstract`
 * and `title` count the occurrences there. So a weight is what one mention in the abstract is worth;
 * the title counts double; each repetition adds less. A word is counted once, for the longest term
 * that covers it. With a threshold of 3, a term of weight 3 decides alone, one of weight 2 needs
 * the title or a second mention, one of weight 1 can only support others. A mention inside a long
 * enumeration is in passing and counts nothing.
 */
import { type CutPaper, type CutText, cutPaper, type PaperSource } from "./cut-paper";
import { inEnumeration } from "./enumeration";
import { type Occurrence, PhraseIndex } from "./phrase-index";
import type { Taxonomy, Theme, ThemeEvidence, ThemeMatch } from "./theme";

/** Words between an occurrence and a phrase of its `near` list, at most. */
export const NEAR = 10;

const EXCERPT_WORDS = 6;

export interface ThemeMatcher {
  /** The themes the text is about, strongest first. */
  match(paper: PaperSource): ThemeMatch[];
  /** The same of a paper that is cut into words already. */
  matchCut(paper: CutPaper): ThemeMatch[];
}

interface CompiledTerm {
  term: string;
  weight: number;
  phrase: number;
  near?: number[];
  with?: number[];
  unless?: number[];
}

interface CompiledTheme {
  id: string;
  threshold: number;
  requires?: number[];
  terms: CompiledTerm[];
}

interface FieldText {
  field: ThemeEvidence["field"];
  cut: CutText;
  found: Occurrence[];
}

interface Hit {
  term: CompiledTerm;
  at: FieldText;
  occurrence: Occurrence;
}

/** Compiles a taxonomy once; `match` is then meant for whole corpora. */
export function createMatcher(taxonomy: Taxonomy): ThemeMatcher {
  const index = new PhraseIndex();
  const themes = taxonomy.themes.map((theme) => compile(theme, taxonomy.threshold, index));
  const themesOf = themesByPhrase(themes);

  return {
    match(paper) {
      return this.matchCut(cutPaper(paper));
    },
    matchCut({ title, abstract }) {
      const fields = [read("title", title, index), read("abstract", abstract, index)];
      const present = new Set(fields.flatMap((at) => at.found.map(({ phrase }) => phrase)));
      const hits = new Map<CompiledTheme, Hit[]>();
      for (const at of fields) {
        for (const occurrence of at.found) {
          for (const [theme, term] of themesOf[occurrence.phrase] ?? []) {
            if (!counts(term, occurrence, at, present)) continue;
            const hit = { term, at, occurrence };
            const list = hits.get(theme);
            if (list) list.push(hit);
            else hits.set(theme, [hit]);
          }
        }
      }
      return [...hits]
        .flatMap(([theme, list]) => judge(theme, list, present) ?? [])
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    },
  };
}

function compile(theme: Theme, threshold: number, index: PhraseIndex): CompiledTheme {
  const all = (phrases?: string[]) => phrases?.map((phrase) => index.add(phrase));
  return {
    id: theme.id,
    threshold: theme.threshold ?? threshold,
    requires: all(theme.requires),
    terms: [
      ...theme.terms.map((term) => ({
        term: term.term,
        weight: term.weight,
        phrase: index.add(term.term),
        near: all(term.near),
        with: all(term.with),
        unless: all(term.unless),
      })),
      ...(theme.ignore ?? []).map((term) => ({ term, weight: 0, phrase: index.add(term) })),
    ],
  };
}

function themesByPhrase(themes: CompiledTheme[]): [CompiledTheme, CompiledTerm][][] {
  const byPhrase: [CompiledTheme, CompiledTerm][][] = [];
  for (const theme of themes) {
    for (const term of theme.terms) {
      byPhrase[term.phrase] ??= [];
      byPhrase[term.phrase]!.push([theme, term]);
    }
  }
  return byPhrase;
}

function read(field: FieldText["field"], cut: CutText, index: PhraseIndex): FieldText {
  const found = index.find(cut);
  if (found.length === 0) return { field, cut, found };
  const passing = inEnumeration(cut);
  return { field, cut, found: found.filter(({ start }) => !passing[start]) };
}

function counts(
  term: CompiledTerm,
  { start, length }: Occurrence,
  at: FieldText,
  present: Set<number>,
): boolean {
  if (term.with && !term.with.some((phrase) => present.has(phrase))) return false;
  if (term.unless?.some((phrase) => present.has(phrase))) return false;
  const { near } = term;
  if (!near) return true;
  return at.found.some(
    (other) =>
      near.includes(other.phrase) &&
      other.start <= start + length + NEAR &&
      other.start + other.length >= start - NEAR,
  );
}

function judge(theme: CompiledTheme, hits: Hit[], present: Set<number>): ThemeMatch | undefined {
  if (theme.requires && !theme.requires.some((phrase) => present.has(phrase))) return undefined;
  const tally = new Map<CompiledTerm, Hit[]>();
  for (const hit of longestOnly(hits)) {
    const list = tally.get(hit.term);
    if (list) list.push(hit);
    else tally.set(hit.term, [hit]);
  }
  let score = 0;
  for (const [{ weight }, list] of tally) {
    const title = list.filter((hit) => hit.at.field === "title").length;
    score += weight * Math.log2(1 + list.length + title);
  }
  if (score < theme.threshold) return undefined;
  return { id: theme.id, score, evidence: [...tally].flatMap(([term, list]) => show(term, list)) };
}

/** Leaves out what lies inside, or overlaps with, an occurrence of a longer term. */
function longestOnly(hits: Hit[]): Hit[] {
  const taken = new Map<FieldText, Set<number>>();
  const kept: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => b.occurrence.length - a.occurrence.length)) {
    const { start, length } = hit.occurrence;
    const used = taken.get(hit.at) ?? new Set();
    taken.set(hit.at, used);
    const words = Array.from({ length }, (_, offset) => start + offset);
    if (words.some((word) => used.has(word))) continue;
    for (const word of words) used.add(word);
    kept.push(hit);
  }
  return kept.sort((a, b) => a.occurrence.start - b.occurrence.start);
}

function show({ term, weight }: CompiledTerm, hits: Hit[]): ThemeEvidence[] {
  if (weight <= 0) return [];
  return (["title", "abstract"] as const).flatMap((field) => {
    const inField = hits.filter((hit) => hit.at.field === field);
    const first = inField[0];
    return first
      ? { term, field, count: inField.length, excerpt: excerpt(first.at, first.occurrence) }
      : [];
  });
}

function excerpt({ cut: { text, words, bounds } }: FieldText, { start, length }: Occurrence) {
  const first = Math.max(0, start - EXCERPT_WORDS);
  const last = Math.min(words.length, start + length + EXCERPT_WORDS) - 1;
  const from = first === 0 ? 0 : bounds[2 * first]!;
  const to = last === words.length - 1 ? text.length : bounds[2 * last + 1]!;
  return `${from > 0 ? "…" : ""}${text.slice(from, to).trim()}${to < text.length ? "…" : ""}`;
}
