/** What storing would make of entries, for a run that stores nothing. */
import { hasLibrary } from "@/lib/db/open";
import { StoredMatcher } from "@/lib/db/stored-match";
import type { PaperDraft } from "@/lib/papers/paper";
import { EarlierEntries } from "./preview/earlier-entries";

/** Entries that are looked up in the library together. */
const MATCHED_AT_ONCE = 200;

export class Foresight {
  private readonly matcher: StoredMatcher;
  private readonly earlier = new EarlierEntries();
  private readonly texts = new Set<string>();
  private entries = 0;

  /** @param hasLibrary without one, entries can only repeat each other */
  private constructor(readonly hasLibrary: boolean) {
    this.matcher = new StoredMatcher(hasLibrary);
  }

  /** @throws EnvironmentError, DatabaseUnavailableError */
  static async open(): Promise<Foresight> {
    return new Foresight(await hasLibrary());
  }

  /** Whether the text came before in this run: its entries would be there already. */
  repeats(sha256: string): boolean {
    const repeated = this.texts.has(sha256);
    this.texts.add(sha256);
    return repeated;
  }

  /**
   * As storing counts: the first entry of a paper that the library has not is new, the others join.
   * @param doubt called with an entry that would join another one which contradicts it
   */
  countsOf(
    drafts: PaperDraft[],
    doubt: (draft: PaperDraft) => void,
  ): { new: number; merged: number } {
    const counts = { new: 0, merged: 0 };
    for (let start = 0; start < drafts.length; start += MATCHED_AT_ONCE) {
      const some = drafts.slice(start, start + MATCHED_AT_ONCE);
      const numbers = some.map((_, index) => this.entries + index);
      const matches = this.matcher.match(some, numbers, this.earlier.near(some));
      for (const [index, { paper, sameAs, isDoubtful }] of matches.entries()) {
        this.earlier.add(numbers[index]!, some[index]!);
        if (isDoubtful) doubt(some[index]!);
        counts[paper || sameAs !== undefined ? "merged" : "new"]++;
      }
      this.entries += some.length;
    }
    return counts;
  }

  close(): void {
    this.matcher.close();
  }
}
