/** A selection as sets of docs in the index. */
import { type Found, findPapers } from "@/lib/search/engine/find-papers";
import { type Resolved, resolveQuery } from "@/lib/search/engine/resolve";
import { butNot, countDocs, type DocSet, docsOf, fullSet } from "@/lib/search/index/doc-set";
import type { ParsedQuery, QueryNode } from "@/lib/search/query";
import type { Selection } from "@/lib/search/selection";
import { betterSpelling, queriesMeant } from "@/lib/search/spelling/correct-query";
import { parseQuery } from "@/lib/search/syntax";
import { shareBeside } from "./beside/beside";
import { database } from "./client";
import { docsInDigests } from "./digest-docs";
import { keptAnswer } from "./last-asked";
import { withLeadingAuthors } from "./leading-authors";
import { letOthersIn } from "./let-others-in";
import { readLookups } from "./lookups";
import { docsOfPapers, type LoadedIndex, searchIndex } from "./search-index";
import { changesSinceIndexed, countsWithParts, type SinceIndexed } from "./since-indexed";

export interface ResolvedSelection extends LoadedIndex {
  query: ParsedQuery;
  answer: QueryAnswer;
  /** As the index has it. */
  found: Found;
  since: SinceIndexed;
  /** How many papers there are now, those that were part of an indexed one among them. */
  counts: Found["counts"];
  total: number;
}

/** What a query finds, or what was meant by it. */
export interface QueryAnswer {
  /** What was searched. */
  tree?: QueryNode;
  resolved: Resolved;
  /** The text of `tree` where it is not what was asked. */
  instead?: string;
}

/** A page asks for list, chips, map and ways out of a few queries and selections: the last are kept. */
const MOST_ANSWERS = 16;
const MOST_SELECTIONS = 24;

export async function resolveSelection(given: Selection): Promise<ResolvedSelection> {
  const loaded = await searchIndex();
  const [selection, since] = await Promise.all([
    withLeadingAuthors(given),
    changesSinceIndexed(loaded),
  ]);
  // What decides which papers are found, as against which of them are shown and how.
  const { page: _, size: __, view: ___, show: ____, sort: _____, ...asked } = selection;
  const kept = { of: loaded.index, name: "selection", most: MOST_SELECTIONS };
  return keptAnswer(kept, JSON.stringify([asked, since.key]), async () => {
    const query = parseQuery(selection.q);
    const among = await docsAmong(loaded, selection, since);
    const found = (answer: QueryAnswer) =>
      findPapers(loaded.index, answer.resolved, selection, among);
    const answer = await answerOf(loaded, query, selection);
    const thorough = leavesFew(loaded, answer, selection, among)
      ? await answerOf(loaded, query, selection, true)
      : answer;
    return withCounts({ ...loaded, query, since, answer: thorough, found: found(thorough) });
  });
}

/** What the index knows nothing of: digests, and papers that are gone. Undefined: all docs. */
async function docsAmong(
  loaded: LoadedIndex,
  { filters }: Selection,
  { gone }: SinceIndexed,
): Promise<DocSet | undefined> {
  const seen = await docsInDigests(loaded, filters.digest);
  return gone ? butNot(seen ?? fullSet(loaded.index.docs), gone) : seen;
}

function withCounts(search: Omit<ResolvedSelection, "counts" | "total">): ResolvedSelection {
  const counts = countsWithParts(search.since, search.found);
  return { ...search, counts, total: counts.all + counts.some + counts.meaning };
}

/** A list that is not longer than a page is read to its end. */
const FEW = 20;

/** Whether filters leave few of the many papers that made it needless to look for others. */
function leavesFew(
  { index }: LoadedIndex,
  { resolved }: QueryAnswer,
  selection: Selection,
  among: DocSet | undefined,
): boolean {
  if (!resolved.plenty || selection.match === "all") return false;
  const inAnyWay = findPapers(index, resolved, { ...selection, match: undefined }, among);
  return inAnyWay.total < FEW;
}

export async function countPapers(selection: Selection): Promise<number> {
  return (await resolveSelection(selection)).total;
}

function answerOf(
  loaded: LoadedIndex,
  { tree }: ParsedQuery,
  { like, unlike, literal }: Selection,
  thorough = false,
): Promise<QueryAnswer> {
  const kept = { of: loaded.index, name: "query", most: MOST_ANSWERS };
  const key = JSON.stringify([tree, like, unlike, literal, thorough]);
  return keptAnswer(kept, key, () => makeAnswer(loaded, tree, { like, unlike, literal, thorough }));
}

interface Asked extends Pick<Selection, "like" | "unlike" | "literal"> {
  thorough: boolean;
}

async function makeAnswer(
  loaded: LoadedIndex,
  tree: QueryNode | undefined,
  asked: Asked,
): Promise<QueryAnswer> {
  const resolved = await resolveTree(loaded, tree, asked);
  const literal = { tree, resolved };
  if (tree === undefined || asked.literal || countDocs(resolved.groups.all) > 0) return literal;
  return (await answerMeant(loaded, tree, resolved, asked)) ?? literal;
}

/** A longer text is searched as it is: what is odd in it is seldom a slip of the pen. */
const MOST_CORRECTED = 12;
/** Readings of a query that are tried; each one is a search. */
const MOST_READINGS = 8;

/**
 * For a query that no paper matches: the likeliest spelling of it that some do. Words that the
 * library has are taken as they are where any paper has enough of them.
 */
async function answerMeant(
  loaded: LoadedIndex,
  tree: QueryNode,
  { missing, groups }: Resolved,
  asked: Asked,
): Promise<QueryAnswer | undefined> {
  if (tree.kind === "and" && tree.nodes.length > MOST_CORRECTED) return undefined;
  if (missing.length === 0 && countDocs(groups.some) > 0) return undefined;
  let better: QueryAnswer | undefined;
  let tried = 0;
  for (const { tree: meant, text } of queriesMeant(loaded.index, tree)) {
    await letOthersIn();
    const resolved = await resolveTree(loaded, meant, asked);
    const answer = { tree: meant, resolved, instead: text };
    if (countDocs(resolved.groups.all) > 0) return answerWithoutSlips(loaded, answer, asked);
    if (resolved.missing.length < missing.length) better ??= answer;
    if (++tried === MOST_READINGS) break;
  }
  return better;
}

/** Who slipped once may have slipped twice, into a word that some paper has by the same slip. */
async function answerWithoutSlips(
  loaded: LoadedIndex,
  answer: QueryAnswer,
  asked: Asked,
): Promise<QueryAnswer> {
  const better = answer.tree && betterSpelling(loaded.index, answer.tree);
  if (better === undefined) return answer;
  const resolved = await resolveTree(loaded, better.tree, asked);
  if (countDocs(resolved.groups.all) === 0) return answer;
  return { tree: better.tree, resolved, instead: better.text };
}

async function resolveTree(
  loaded: LoadedIndex,
  tree: QueryNode | undefined,
  { like, unlike, thorough }: Asked,
): Promise<Resolved> {
  const [lookups, liked, unliked] = await Promise.all([
    readLookups(loaded, tree),
    docsWithSlugs(loaded, like),
    docsWithSlugs(loaded, unlike),
  ]);
  const examples = { like: liked, unlike: unliked };
  const share = shareBeside(loaded.index);
  return resolveQuery(loaded.index, { tree, lookups, ...examples, thorough, share });
}

/** Unknown papers are left out. */
async function docsWithSlugs(loaded: LoadedIndex, slugs: string[]): Promise<number[]> {
  if (slugs.length === 0) return [];
  const where = { slug: { in: slugs } };
  const papers = await database().paper.findMany({ where, select: { id: true } });
  return [
    ...docsOf(
      docsOfPapers(
        loaded,
        papers.map(({ id }) => id),
      ),
    ),
  ];
}
