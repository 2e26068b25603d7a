/** Whether two entries are one paper, by the rules. */
import { isGenericTitle } from "@/lib/papers/generic-title";
import type { PaperFacts } from "@/lib/papers/paper";
import { plainWords, titleKey } from "@/lib/papers/title-key";
import { fold } from "@/lib/text/tokens";
import { identifiersAgree, identifiersOf } from "./identifiers-agree";
import {
  REWRITTEN_ABSTRACT,
  SAME_ABSTRACT,
  sharedAuthors,
  sharedWords,
  yearsAgree,
} from "./witnesses";

/** What identity is judged by. */
export type Identifiable = Pick<
  PaperFacts,
  "title" | "abstract" | "authors" | "publishedOn" | "doi" | "arxivId"
> &
  Partial<Pick<PaperFacts, "venue" | "volume" | "issue" | "pages">>;

/**
 * Whether two entries are one paper: identifiers decide where both have one of a kind. Otherwise
 * the titles must be equal but for spelling and a witness must speak for it: abstracts that share
 * most of their words, or some of them and most of the authors, or, where one has none, authors and
 * years that do not contradict.
 */
export function samePaper(a: Identifiable, b: Identifiable): boolean {
  const verdict = byIdentifiers(a, b);
  if (verdict) return verdict === "same";
  if (titleKey(a.title) !== titleKey(b.title)) return false;
  const abstracts = a.abstract && b.abstract ? sharedWords(a.abstract, b.abstract) : undefined;
  if (abstracts !== undefined && abstracts >= SAME_ABSTRACT) return true;
  if (isGenericTitle(a.title)) return abstracts === undefined && sameDetails(a, b);
  const authors = sharedAuthors(a.authors, b.authors);
  if (!yearsAgree(a.publishedOn, b.publishedOn)) return false;
  if (abstracts === undefined) return authors === undefined || authors > 0;
  return abstracts >= REWRITTEN_ABSTRACT && (authors ?? 0) > MOST;
}

/** More than this share of the shorter list are most of its people. */
const MOST = 0.5;

/** As `identifiersAgree`, but that one DOI on two quite different pieces is that of their book. */
export function byIdentifiers(a: Identifiable, b: Identifiable): "same" | "different" | undefined {
  const [ours, theirs] = [identifiersOf(a), identifiersOf(b)];
  const verdict = identifiersAgree(ours, theirs);
  const arxivDecides = ours.arxiv && theirs.arxiv;
  return verdict === "same" && !arxivDecides && areParts(a, b) ? undefined : verdict;
}

/** Pieces by different people under titles that have little in common: chapters, front matter. */
function areParts(a: Identifiable, b: Identifiable): boolean {
  return titlesAreUnlike(a.title, b.title) && sharedAuthors(a.authors, b.authors) === 0;
}

/** Whether they share less than half of the shorter one's words. */
export function titlesAreUnlike(a: string, b: string): boolean {
  const [ours, theirs] = [new Set(plainWords(a)), new Set(plainWords(b))];
  const shared = [...ours].filter((word) => theirs.has(word)).length;
  return shared / Math.min(ours.size, theirs.size) < MOST;
}

/**
 * All that tells one "Editorial" from another: what one has and the other lacks counts against it,
 * and of two that say neither by whom nor where, nothing speaks for their being one.
 */
function sameDetails(a: Identifiable, b: Identifiable): boolean {
  return details(a) === details(b) && (a.authors.length > 0 || a.venue !== undefined);
}

function details({ authors, publishedOn, venue, volume, issue, pages }: Identifiable): string {
  const families = authors.map(({ family }) => fold(family)).sort();
  const texts = [venue, volume, issue, pages].map((text) => text && fold(text));
  return JSON.stringify([families, publishedOn?.slice(0, 4), texts]);
}
