/**
 * Whether two papers that no rule holds for one may still be one: what speaks for it and against it,
 * in words, for a person to decide.
 */
import { isGenericTitle } from "@/lib/papers/generic-title";
import { plainWords, titleKey } from "@/lib/papers/title-key";
import { editDistance, tolerableEdits } from "@/lib/search/edit-distance";
import { identifiersOf } from "./identifiers-agree";
import { type Identifiable, titlesAreUnlike } from "./same-paper";
import { likeWords, sharedAuthors } from "./witnesses";

export interface Likelihood {
  /** 0 to 1; those worth a person's time are above `WORTH_ASKING`. */
  score: number;
  /** Sentences, those that speak for it first. */
  reasons: string[];
}

/** Below this, most pairs are two papers of one group on one subject. */
const WORTH_ASKING = 0.8;
/** Likeness of abstracts: of copies, of what the same people wrote anew, of what is on one subject. */
const EQUAL_ABSTRACT = 0.8;
const NEAR_ABSTRACT = 0.7;
const KIN_ABSTRACT = 0.35;
/** Titles that are less alike than this are different, unless the abstract is the same. */
const NEAR_TITLE = 0.75;
/** Abstracts of fewer characters say too little to be known again. */
const TELLING_ABSTRACT = 200;
const WEIGHTS = { title: 0.45, abstract: 0.3, authors: 0.25 };

/** Likeness of the parts, 0 to 1; undefined where one has none. */
interface Likeness {
  title: number;
  abstract?: number;
  authors?: number;
}

/** Undefined where nobody need be asked. */
export function likelyOne(a: Identifiable, b: Identifiable): Likelihood | undefined {
  return sharesDoi(a, b)
    ? { score: WORTH_ASKING, reasons: reasonsOfDoi(a, b) }
    : likelyByText(a, b);
}

/** Whether the rules keep apart what one DOI says is one. */
function sharesDoi(a: Identifiable, b: Identifiable): boolean {
  const [ours, theirs] = [identifiersOf(a), identifiersOf(b)];
  const doi = ours.doi ?? ours.preprintDoi;
  return doi !== undefined && doi === (theirs.doi ?? theirs.preprintDoi);
}

function reasonsOfDoi(a: Identifiable, b: Identifiable): string[] {
  const like = likenessOf(a, b);
  return [
    "They have the same DOI.",
    ...reasonsFor(a, b, like),
    titlesAreUnlike(a.title, b.title)
      ? `But the titles have little in common${like.authors === 0 ? ", and no author is the same" : ""}.`
      : like.authors === 0
        ? "But they have no author in common."
        : "",
    ...reasonsAgainst(a, b, like),
  ].filter(Boolean);
}

function likenessOf(a: Identifiable, b: Identifiable): Likeness {
  return {
    title: titleLikeness(a.title, b.title),
    abstract: a.abstract && b.abstract ? likeWords(a.abstract, b.abstract) : undefined,
    authors: sharedAuthors(a.authors, b.authors),
  };
}

function likelyByText(a: Identifiable, b: Identifiable): Likelihood | undefined {
  if (isGenericTitle(a.title) || isGenericTitle(b.title)) return undefined;
  const authors = sharedAuthors(a.authors, b.authors);
  if (authors === 0 || countsDiffer(a.title, b.title)) return undefined;
  const like = likenessOf(a, b);
  if (!speaks(like, a, b)) return undefined;

  const yearsApart = Math.abs(yearOf(a) - yearOf(b)) || 0;
  // Nobody but the titles speaks for it: they must be quite the same.
  const doubt = like.abstract === undefined && authors === undefined ? 0.15 : 0;
  const late = Math.min(0.2, 0.03 * Math.max(0, yearsApart - 1));
  const score = weightedMean(like) - doubt - late;
  if (score < WORTH_ASKING) return undefined;
  return { score, reasons: [...reasonsFor(a, b, like), ...reasonsAgainst(a, b, like)] };
}

/** The less the titles are alike, the more the abstracts have to be. */
function speaks({ title, abstract }: Likeness, a: Identifiable, b: Identifiable): boolean {
  const telling = Math.min(a.abstract?.length ?? 0, b.abstract?.length ?? 0) >= TELLING_ABSTRACT;
  if (abstract !== undefined && abstract >= EQUAL_ABSTRACT && telling) return true;
  if (title < NEAR_TITLE) return false;
  const replaced = replacedWords(a.title, b.title);
  if (abstract === undefined) return !replaced;
  return abstract >= (title === 1 ? KIN_ABSTRACT : replaced ? NEAR_ABSTRACT : NEAR_ABSTRACT - 0.15);
}

/** "for the Laplace equation", "for the Helmholtz equation": often the next paper of a series. */
function replacedWords(a: string, b: string): boolean {
  const [ours, theirs] = [plainWords(a), plainWords(b)];
  const own = (words: string[], others: string[]) =>
    words.filter(
      (word) =>
        !others.some(
          (other) => editDistance(word, other, tolerableEdits(word)) <= tolerableEdits(word),
        ),
    );
  return own(ours, theirs).length > 0 && own(theirs, ours).length > 0;
}

function weightedMean(like: Likeness): number {
  let [sum, weights] = [0, 0];
  for (const part of ["title", "abstract", "authors"] as const) {
    const [value, weight] = [like[part], WEIGHTS[part]];
    if (value === undefined) continue;
    sum += weight * value;
    weights += weight;
  }
  return sum / weights;
}

/**
 * 1 for equal titles; else the larger of what edits leave unchanged and what share of the words both
 * have. A subtitle that only one has counts little against them.
 */
function titleLikeness(a: string, b: string): number {
  const [ours, theirs] = [titleKey(a), titleKey(b)];
  if (ours === theirs) return 1;
  const longest = Math.max(ours.length, theirs.length);
  const most = Math.floor(longest * (1 - NEAR_TITLE));
  const edits = 1 - editDistance(ours, theirs, most) / longest;
  const [shorter, longer] = [a, b].map((title) => new Set(plainWords(title)));
  const shared = [...shorter!].filter((word) => longer!.has(word)).length;
  const words = shared / Math.max(shorter!.size, longer!.size);
  return Math.max(edits, words, withoutSubtitle(a) === withoutSubtitle(b) ? SUBTITLE : 0);
}

const SUBTITLE = 0.85;
/** Shorter ones are names of systems, which several papers have in front of their titles. */
const TELLING_HEAD = 4;

function withoutSubtitle(title: string): string {
  const [head = ""] = title.split(/[:?!]\s|\s[–—-]+\s/);
  return plainWords(head).length >= TELLING_HEAD ? titleKey(head) : titleKey(title);
}

/** "Part I" and "Part II", "in 2D" and "in 3D", "Overview of 2011" and "of 2012". */
function countsDiffer(a: string, b: string): boolean {
  const [ours, theirs] = [countsIn(a), countsIn(b)];
  return ours !== theirs && ours !== "" && theirs !== "";
}

const COUNT =
  /\d|^(?:i{1,3}|iv|vi{0,3}|ix|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth)$/;

function countsIn(title: string): string {
  return plainWords(title)
    .filter((word) => COUNT.test(word))
    .sort()
    .join(" ");
}

function reasonsFor(
  a: Identifiable,
  b: Identifiable,
  { title, abstract, authors }: Likeness,
): string[] {
  const people = Math.min(a.authors.length, b.authors.length);
  const shared = Math.round((authors ?? 0) * people);
  return [
    title === 1
      ? "The titles are the same."
      : title >= NEAR_TITLE
        ? "The titles are nearly the same."
        : "",
    authors === 1 && a.authors.length === b.authors.length
      ? people === 1
        ? "They have the same author."
        : `They have the same ${people} authors.`
      : shared > 0
        ? `They have ${shared} of ${people} ${people === 1 ? "author" : "authors"} in common.`
        : "",
    abstract === undefined
      ? ""
      : abstract >= EQUAL_ABSTRACT
        ? "The abstracts are the same, or nearly."
        : `The abstracts have ${Math.round(abstract * 100)} % of their longer words in common.`,
    yearOf(a) === yearOf(b) ? `Both are of ${yearOf(a)}.` : "",
  ].filter(Boolean);
}

function reasonsAgainst(a: Identifiable, b: Identifiable, { abstract }: Likeness): string[] {
  const [ours, theirs] = [identifiersOf(a), identifiersOf(b)];
  const differ = (one?: string, other?: string) => one && other && one !== other;
  const apart = Math.abs(yearOf(a) - yearOf(b));
  return [
    differ(ours.arxiv, theirs.arxiv)
      ? `But arXiv has both: ${ours.arxiv} and ${theirs.arxiv}.`
      : "",
    differ(ours.doi, theirs.doi) ? "But they have different DOIs." : "",
    countsIn(a.title) !== countsIn(b.title) ? "But only one title has a number." : "",
    abstract === undefined && (a.abstract || b.abstract) ? "Only one has an abstract." : "",
    a.authors.length > 0 !== b.authors.length > 0 ? "Only one names its authors." : "",
    apart > 0 ? `They are ${apart === 1 ? "a year" : `${apart} years`} apart.` : "",
  ].filter(Boolean);
}

/** NaN where it is not known. */
function yearOf({ publishedOn }: Identifiable): number {
  return Number.parseInt(publishedOn ?? "", 10);
}
