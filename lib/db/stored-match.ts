/** Which papers of the library entries are of, before anything is stored. */
import { isDoubtful } from "@/lib/ingest/contradiction";
import { Decisions } from "@/lib/ingest/decisions";
import { groupByPaper, type Identifiable, identityKeys } from "@/lib/ingest/identity";
import type { PaperDraft } from "@/lib/papers/paper";
import { meetingsOf } from "./store/meeting-places";
import { sightingsOf } from "./store/sighted-paper";
import { standingDecisions } from "./store/standing-decisions";
import { Writer } from "./store/writer";

export interface StoredMatch {
  /** The oldest of the papers that the entry shows to be one. */
  paper?: { slug: string; title: string };
  /** The first of the entries before it that is of the same paper, by its number. */
  sameAs?: number;
  /** Whether it joins one of them that contradicts it. */
  isDoubtful?: boolean;
}

/** An entry seen before in the same import. */
export interface EarlierEntry {
  number: number;
  facts: Identifiable;
}

interface Member {
  facts: Identifiable;
  paperId?: number;
  number?: number;
  /** Position among the drafts that are asked about. */
  index?: number;
}

/** Judges as storing does; writes nothing. */
export class StoredMatcher {
  private readonly library?: Writer;
  private readonly decisions: Decisions;

  /** @param hasLibrary without one, entries can only be of the same paper as each other */
  constructor(hasLibrary = true) {
    if (hasLibrary) this.library = Writer.open();
    this.decisions = this.library ? standingDecisions(this.library) : new Decisions([]);
  }

  /**
   * The match of each draft.
   * @param numbers of the drafts among the items of the import
   */
  match(drafts: PaperDraft[], numbers: number[], earlier: EarlierEntry[]): StoredMatch[] {
    const matches: StoredMatch[] = drafts.map(() => ({}));
    const members = this.membersOf(drafts, numbers, earlier);
    for (const group of groupByPaper(members, ({ facts }) => facts, this.decisions)) {
      const papers = group.flatMap(({ paperId }) => paperId ?? []);
      const paper = papers.length > 0 ? this.paper(Math.min(...papers)) : undefined;
      const first = Math.min(...group.map(({ number = Number.POSITIVE_INFINITY }) => number));
      const before = group.filter(({ index }) => index === undefined).map(({ facts }) => facts);
      const asked = group.filter(({ index }) => index !== undefined);
      asked.sort((a, b) => a.number! - b.number!);
      for (const { index, number, facts } of asked) {
        const sameAs = number! > first ? first : undefined;
        matches[index!] = { paper, sameAs, isDoubtful: isDoubtful(facts, before, this.decisions) };
        before.push(facts);
      }
    }
    return matches;
  }

  close(): void {
    this.library?.close();
  }

  /** Entries that meet a paper or each other, and those they meet; most are alone, and new. */
  private membersOf(drafts: PaperDraft[], numbers: number[], earlier: EarlierEntry[]): Member[] {
    const { library, decisions } = this;
    const { meeting, papers } = library
      ? meetingsOf(library, drafts, decisions)
      : { meeting: drafts, papers: [] };
    const met = new Set(meeting);
    const keys = new Set(earlier.flatMap(({ facts }) => identityKeys(facts)));
    const asked = drafts.flatMap((draft, index) => {
      const meets =
        met.has(draft) || (keys.size > 0 && identityKeys(draft).some((key) => keys.has(key)));
      return meets ? [{ facts: draft, number: numbers[index]!, index }] : [];
    });
    const stored = library ? sightingsOf(library, papers) : [];
    return [
      ...stored.map(({ draft, paperId }) => ({ facts: draft, paperId })),
      ...earlier,
      ...asked,
    ];
  }

  private paper(id: number): { slug: string; title: string } | undefined {
    return this.library?.all<{ slug: string; title: string }>(
      "SELECT slug, title FROM Paper WHERE id = ?",
      id,
    )[0];
  }
}
