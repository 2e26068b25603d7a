/** A selection as sets of docs in the index. */
import { type Found, findPapers } from "@/lib/search/engine/find-papers";
import { type Question, type Resolved, resolveQuery } from "@/lib/search/engine/resolve";
import { docsOf } from "@/lib/search/index/doc-set";
import type { LibraryIndex } from "@/lib/search/index/library-index";
import type { ParsedQuery } from "@/lib/search/query";
import type { Selection } from "@/lib/search/selection";
import { parseQuery } from "@/lib/search/syntax";
import { database } from "./client";
import { readLookups } from "./lookups";
import { docsOfPapers, type LoadedIndex, searchIndex } from "./search-index";

export interface ResolvedSelection extends LoadedIndex {
  query: ParsedQuery;
  resolved: Resolved;
  found: Found;
}

export async function resolveSelection(selection: Selection): Promise<ResolvedSelection> {
  const loaded = await searchIndex();
  const query = parseQuery(selection.q);
  const resolved = await resolvedQuery(loaded, query, selection);
  return { ...loaded, query, resolved, found: findPapers(loaded.index, resolved, selection) };
}

export async function countPapers(selection: Selection): Promise<number> {
  return (await resolveSelection(selection)).found.total;
}

/** A page asks for list, chips, map and ways out of one query: the last few are kept. */
const MOST_KEPT = 16;

type Kept = Map<string, Promise<Resolved>>;

/** In the built server, pages and routes each have their own copy of this module. */
const shared = globalThis as { paperAtlasResolved?: WeakMap<LibraryIndex, Kept> };

function resolvedQuery(
  loaded: LoadedIndex,
  { tree }: ParsedQuery,
  { like, unlike }: Selection,
): Promise<Resolved> {
  const kept = keptOf(loaded.index);
  const key = JSON.stringify([tree, like, unlike]);
  const resolved =
    kept.get(key) ??
    readQuestion(loaded, tree, like, unlike).then((question) =>
      resolveQuery(loaded.index, question),
    );
  // The one asked for last is the last to go.
  kept.delete(key);
  kept.set(key, resolved);
  resolved.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return resolved;
}

function keptOf(index: LibraryIndex): Kept {
  shared.paperAtlasResolved ??= new WeakMap();
  const known = shared.paperAtlasResolved.get(index);
  if (known) return known;
  const kept: Kept = new Map();
  shared.paperAtlasResolved.set(index, kept);
  return kept;
}

async function readQuestion(
  loaded: LoadedIndex,
  tree: ParsedQuery["tree"],
  like: string[],
  unlike: string[],
): Promise<Question> {
  const [lookups, liked, unliked] = await Promise.all([
    readLookups(loaded, tree),
    docsWithSlugs(loaded, like),
    docsWithSlugs(loaded, unlike),
  ]);
  return { tree, lookups, like: liked, unlike: unliked };
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
