/** Entries held for one paper, and whether others may join them. */
import { titleKey } from "@/lib/papers/title-key";
import type { Decisions } from "./decisions";
import { entryKey } from "./entry-key";
import { type Identifiers, identifierKeys, identifiersOf } from "./identifiers-agree";
import { byIdentifiers, type Identifiable, samePaper } from "./same-paper";

/** An entry with all that is asked of it again and again. */
export interface KnownEntry<T> {
  item: T;
  facts: Identifiable;
  ids: Identifiers;
  /** What decisions know it by; only where there are any. */
  key?: string;
  /** How much it says, and all of it: for an order that is the same for the same entries. */
  strength: number;
  content: string;
}

export function knownEntry<T>(item: T, facts: Identifiable, decisions: Decisions): KnownEntry<T> {
  const { title, abstract, authors, publishedOn, doi, arxivId } = facts;
  const { venue, volume, issue, pages } = facts;
  return {
    item,
    facts,
    ids: identifiersOf(facts),
    key: decisions.size > 0 ? entryKey(facts) : undefined,
    strength: (abstract ? 2 : 0) + (doi || arxivId ? 1 : 0),
    content: JSON.stringify([
      ...[title, abstract, authors, publishedOn, doi, arxivId],
      ...[venue, volume, issue, pages],
    ]),
  };
}

export class EntryGroup<T> {
  constructor(readonly entries: KnownEntry<T>[]) {}

  absorb(other: EntryGroup<T>): void {
    for (const entry of other.entries) this.entries.push(entry);
  }

  get hasAbstract(): boolean {
    return this.entries.some(({ facts }) => facts.abstract);
  }

  titles(): string[] {
    return [...new Set(this.entries.map(({ facts }) => titleKey(facts.title)))];
  }

  identifiers(): string[] {
    return [...new Set(this.entries.flatMap(({ facts }) => identifierKeys(facts)))];
  }

  /** Whether a person or the identifiers say that the two are different papers. */
  forbids(other: EntryGroup<T>, decisions: Decisions): boolean {
    if (decisions.size > 0 && this.some(other, (a, b) => isApart(a.key, b.key, decisions))) {
      return true;
    }
    return (
      disjoint(this.idsOf("arxiv"), other.idsOf("arxiv")) ??
      disjoint(this.idsOf("doi"), other.idsOf("doi")) ??
      false
    );
  }

  sharesIdentifier(other: EntryGroup<T>): boolean {
    return this.some(other, (a, b) => byIdentifiers(a.facts, b.facts) === "same");
  }

  /** Where both have abstracts, these must be heard: an entry without one may be anybody's. */
  fits(other: EntryGroup<T>): boolean {
    const bothDescribed = this.hasAbstract && other.hasAbstract;
    return this.some(other, (a, b) => {
      const heard = !bothDescribed || (a.facts.abstract && b.facts.abstract);
      return !!heard && samePaper(a.facts, b.facts);
    });
  }

  private idsOf(kind: keyof Identifiers): Set<string> {
    return new Set(this.entries.flatMap(({ ids }) => ids[kind] ?? []));
  }

  private some(
    other: EntryGroup<T>,
    holds: (a: KnownEntry<T>, b: KnownEntry<T>) => boolean,
  ): boolean {
    return this.entries.some((a) => other.entries.some((b) => holds(a, b)));
  }
}

function isApart(a: string | undefined, b: string | undefined, decisions: Decisions): boolean {
  return a !== undefined && b !== undefined && decisions.verdict(a, b) === "different";
}

/** Undefined where one of them is empty, which says nothing. */
function disjoint(a: Set<string>, b: Set<string>): boolean | undefined {
  if (a.size === 0 || b.size === 0) return undefined;
  return ![...a].some((id) => b.has(id));
}
