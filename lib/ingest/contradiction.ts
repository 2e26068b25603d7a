/** Entries with one identifier are one paper; where all else speaks against it, people should know. */
import type { AuthorName, PaperDraft } from "@/lib/papers/paper";
import type { Decisions } from "./decisions";
import { entryKey } from "./entry-key";
import { identifiersOf } from "./identifiers-agree";
import { type Problem, problem } from "./problem";
import { byIdentifiers, type Identifiable, titlesAreUnlike } from "./same-paper";
import { sharedAuthors, yearsAgree } from "./witnesses";

/** Whether two entries that an identifier holds for one paper hardly can be one. */
export function contradict(a: Identifiable, b: Identifiable): boolean {
  if (byIdentifiers(a, b) !== "same") return false;
  const authors = sharedAuthors(a.authors, b.authors);
  if (authors === 0) return areComparable(a.authors, b.authors);
  if (authors === undefined && titlesAreUnlike(a.title, b.title)) return true;
  // A preprint and what became of it have one arXiv id, but other years and pages.
  const sameDoi =
    identifiersOf(a).doi !== undefined && identifiersOf(a).doi === identifiersOf(b).doi;
  return sameDoi && (!yearsAgree(a.publishedOn, b.publishedOn) || pagesDiffer(a, b));
}

/**
 * Whether an entry that joins others should be looked at: one of them contradicts it. Where a person
 * said that the two are one, there is no doubt.
 */
export function isDoubtful(
  entry: Identifiable,
  others: readonly Identifiable[],
  decisions: Decisions,
): boolean {
  return others.some(
    (other) =>
      contradict(entry, other) &&
      (decisions.size === 0 || decisions.verdict(entryKey(entry), entryKey(other)) === undefined),
  );
}

/** What is told of such an entry. */
export function doubtAbout({ firstLine, lastLine, raw }: PaperDraft, file: string): Problem {
  const place = { file, line: firstLine, lastLine, excerpt: raw.title };
  return problem("identifier-contradicted", place);
}

/** A group and its members, or names in two scripts, may be the same people. */
function areComparable(a: readonly AuthorName[], b: readonly AuthorName[]): boolean {
  const [ours, theirs] = [a, b].map((names) => names.filter(({ given }) => given));
  return ours!.length > 0 && theirs!.length > 0 && areLatin(ours!) === areLatin(theirs!);
}

function areLatin(names: AuthorName[]): boolean {
  return names.some(({ family }) => /\p{Script=Latin}/u.test(family));
}

/** Pages that begin with 1 are those of an issue of its own, or of a manuscript. */
function pagesDiffer(a: Identifiable, b: Identifiable): boolean {
  const [ours, theirs] = [a, b].map(({ pages }) => /^\d+/.exec(pages ?? "")?.[0] ?? "1");
  return ours !== theirs && ours !== "1" && theirs !== "1";
}
