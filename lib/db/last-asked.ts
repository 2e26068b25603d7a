/** Answers kept for those who ask the same again: a page asks list, chips and map of one selection. */

/** In the built server, pages and routes each have their own copy of this module. */
const shared = globalThis as { paperAtlasLastAsked?: WeakMap<object, Map<string, LastAsked>> };

type LastAsked = Map<string, Promise<unknown>>;

/**
 * The answer to `key`, made where it is not among the last `most` that were asked for.
 * @param of what the answers are about: they are forgotten together with it
 * @param name of the kind of answer: the same everywhere for the same kind
 */
export function keptAnswer<T>(
  { of, name, most }: { of: object; name: string; most: number },
  key: string,
  make: () => Promise<T>,
): Promise<T> {
  const kept = keptOf(of, name);
  const answer = (kept.get(key) as Promise<T> | undefined) ?? make();
  // The one asked for last is the last to go.
  kept.delete(key);
  kept.set(key, answer);
  answer.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
  return answer;
}

function keptOf(of: object, name: string): LastAsked {
  shared.paperAtlasLastAsked ??= new WeakMap();
  const kinds = shared.paperAtlasLastAsked.get(of) ?? new Map<string, LastAsked>();
  shared.paperAtlasLastAsked.set(of, kinds);
  const kept = kinds.get(name) ?? new Map();
  kinds.set(name, kept);
  return kept;
}
