/** Entries of an import that came before, to be found by what the same paper would share. */
import type { EarlierEntry } from "@/lib/db/stored-match";
import { identityKeys } from "@/lib/ingest/identity";
import type { PaperDraft } from "@/lib/papers/paper";

/** Above so many entries, repetitions within an import are found only near each other. */
const MOST_KEPT = 200_000;
/** Enough of an abstract to tell whether another one is the same. */
const ABSTRACT_KEPT = 300;

export class EarlierEntries {
  private readonly byKey = new Map<string, EarlierEntry>();

  add(number: number, draft: PaperDraft): void {
    if (this.byKey.size >= MOST_KEPT) return;
    const { title, authors, publishedOn, doi, arxivId, pages } = draft;
    const abstract = draft.abstract?.slice(0, ABSTRACT_KEPT);
    const entry = { number, facts: { title, authors, publishedOn, doi, arxivId, pages, abstract } };
    for (const key of identityKeys(draft)) if (!this.byKey.has(key)) this.byKey.set(key, entry);
  }

  /** The entries that share a key with one of these. */
  near(drafts: PaperDraft[]): EarlierEntry[] {
    return [...new Set(drafts.flatMap(identityKeys).flatMap((key) => this.byKey.get(key) ?? []))];
  }
}
