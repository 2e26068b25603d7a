/** The entries of each paper: by people's decisions, else by identifiers, else by title and witnesses. */
import { titleKey } from "@/lib/papers/title-key";
import { type Decisions, NO_DECISIONS } from "./decisions";
import { EntryGroup, type KnownEntry, knownEntry } from "./entry-group";
import { identifierKeys } from "./identifiers-agree";
import type { Identifiable } from "./same-paper";

export type { Identifiable };

/**
 * Where papers may meet ("title:…", "doi:…", "arxiv:…"): entries that share none of these keys are
 * different papers unless a person decided otherwise (`Decisions.partners`), entries that share one
 * are candidates for `samePaper`.
 */
export function identityKeys(paper: Identifiable): string[] {
  return [`title:${titleKey(paper.title)}`, ...identifierKeys(paper)];
}

/**
 * The entries of each paper. The result does not depend on the order of `items`: what people and
 * identifiers hold together is put together first; then those that say most are placed first, and
 * one without an abstract joins a paper only if it can be no other.
 */
export function groupByPaper<T>(
  items: T[],
  factsOf: (item: T) => Identifiable,
  decisions: Decisions = NO_DECISIONS,
): T[][] {
  const entries = items.map((item) => knownEntry(item, factsOf(item), decisions));
  const decided = joinDecided(entries.sort(byEvidence), decisions);
  const identified = joinIdentified(decided, decisions);
  return placeByTitle(identified, decisions).map(({ entries }) => entries.map(({ item }) => item));
}

/** Those that say most first; whatever order they came in. */
function byEvidence<T>(a: KnownEntry<T>, b: KnownEntry<T>): number {
  return b.strength - a.strength || (a.content < b.content ? -1 : a.content > b.content ? 1 : 0);
}

function joinDecided<T>(entries: KnownEntry<T>[], decisions: Decisions): EntryGroup<T>[] {
  const groups: EntryGroup<T>[] = [];
  const groupOf = new Map<unknown, EntryGroup<T>>();
  for (const entry of entries) {
    const cluster = entry.key === undefined ? undefined : decisions.clusterOf(entry.key);
    const known = cluster && groupOf.get(cluster);
    const own = new EntryGroup([entry]);
    if (known) known.absorb(own);
    else groups.push(own);
    if (cluster && !known) groupOf.set(cluster, own);
  }
  return groups;
}

/** An entry with two identifiers shows that those who have one of them each are one. */
function joinIdentified<T>(all: EntryGroup<T>[], decisions: Decisions): EntryGroup<T>[] {
  const groups = new Set<EntryGroup<T>>();
  const groupsAt = new Places<T>();
  for (const group of all) {
    let joined = group;
    for (const other of groupsAt.near(group.identifiers())) {
      if (other.forbids(joined, decisions) || !other.sharesIdentifier(joined)) continue;
      groups.delete(joined);
      groupsAt.remove(joined);
      other.absorb(joined);
      joined = other;
    }
    groups.add(joined);
    groupsAt.add(joined, joined.identifiers());
  }
  return [...groups];
}

function placeByTitle<T>(all: EntryGroup<T>[], decisions: Decisions): EntryGroup<T>[] {
  const groups: EntryGroup<T>[] = [];
  const groupsAt = new Places<T>();
  for (const group of all) {
    const fitting = groupsAt
      .near(group.titles())
      .filter((other) => !other.forbids(group, decisions) && other.fits(group));
    const chosen = chooseGroup(group, fitting);
    if (chosen) chosen.absorb(group);
    else groups.push(group);
    groupsAt.add(chosen ?? group, group.titles());
  }
  return groups;
}

/** Where several papers fit: that of its abstract, else no guess. */
function chooseGroup<T>(group: EntryGroup<T>, fitting: EntryGroup<T>[]): EntryGroup<T> | undefined {
  if (fitting.length < 2 || group.hasAbstract) return fitting[0];
  return fitting.find((other) => !other.hasAbstract);
}

/** The groups by the keys that they may be met at. */
class Places<T> {
  private readonly groups = new Map<string, Set<EntryGroup<T>>>();

  near(keys: string[]): EntryGroup<T>[] {
    return [...new Set(keys.flatMap((key) => [...(this.groups.get(key) ?? [])]))];
  }

  add(group: EntryGroup<T>, keys: string[]): void {
    for (const key of keys) {
      const there = this.groups.get(key);
      if (there) there.add(group);
      else this.groups.set(key, new Set([group]));
    }
  }

  remove(group: EntryGroup<T>): void {
    for (const key of group.identifiers()) this.groups.get(key)?.delete(group);
  }
}
