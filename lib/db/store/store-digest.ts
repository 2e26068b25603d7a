/**
 * Stores what a digest says, in batches that each are a transaction: its sightings, the papers they
 * are of, merged from all that is known of them, and the text index. What the digest no longer says
 * is taken away at the end. A process that dies leaves the batches that it finished; the next one
 * goes on behind them.
 */
import { type LineCounts, type LineRange, NO_LINES } from "@/lib/ingest/line-counts";
import { countProblems, type Problem, type Severity } from "@/lib/ingest/problem";
import type { PaperDraft } from "@/lib/papers/paper";
import { database } from "../client";
import { notOf } from "../import-digests";
import {
  type DigestHead,
  dropOutgoing,
  keepFirstCounts,
  type OpenDigest,
  openDigest,
} from "./digest-row";
import { type StoredCounts, storeEntries } from "./store-entries";
import { type Writer, withWriter } from "./writer";

export type { DigestHead, StoredCounts };

/** Entries that are stored together, with the lines they were read from. */
export interface DigestBatch {
  drafts: PaperDraft[];
  /** The line after it, from which an interrupted ingest goes on. */
  nextLine: number;
  /** Pieces of the text, gzipped; none of very large digests. */
  texts?: { firstLine: number; lastLine: number; bytes: Uint8Array }[];
}

/** What is known of a digest when all of it was read. */
export interface DigestTotals extends LineCounts {
  entries: number;
  /** All, or the first of very many. */
  problems: Problem[];
  problemCounts: Record<Severity, number>;
  /** Where the header lines are: all, or the first of very many. */
  headers: LineRange[];
  topic?: string;
  claimed?: number;
}

/** Sightings of the digest's former self that are taken away in one transaction. */
const DROPPED_AT_ONCE = 2_000;

export class DigestStore {
  readonly counts: StoredCounts = { new: 0, merged: 0, unchanged: 0 };
  private open?: OpenDigest;

  /** @param doubt called, before the totals are stored, with an entry that joined one which contradicts it */
  constructor(
    private readonly writer: Writer,
    private readonly head: DigestHead,
    private readonly doubt: (draft: PaperDraft) => void = () => {},
  ) {}

  /** One transaction; with `totals`, the last one of a digest. What was stored before is passed over. */
  store(batch: DigestBatch, totals?: DigestTotals): void {
    const { open, counts, more } = this.writer.transaction(() => {
      const open = this.open ?? openDigest(this.writer, this.head);
      const counts = this.storeBatch(open, batch);
      return { open, counts, more: totals !== undefined && this.finish(open, totals) };
    });
    this.open = open;
    this.counts.new += counts.new;
    this.counts.merged += counts.merged;
    this.counts.unchanged += counts.unchanged;
    if (more) this.dropRest(open);
  }

  private storeBatch(
    { id, resumeLine, saidBefore }: OpenDigest,
    { drafts, nextLine, texts = [] }: DigestBatch,
  ): StoredCounts {
    if (nextLine <= resumeLine) return { new: 0, merged: 0, unchanged: drafts.length };
    const counts = storeEntries(this.writer, id, drafts, saidBefore, this.doubt);
    for (const text of texts) this.writer.insert("DigestText", { digestId: id, ...text });
    this.writer.run(
      `UPDATE Digest SET resumeLine = ?, newPapers = newPapers + ?, joinedPapers = joinedPapers + ?
        WHERE id = ?`,
      nextLine,
      counts.new,
      counts.merged,
      id,
    );
    return counts;
  }

  /** Whether there is more to take away. */
  private finish({ id, outgoing }: OpenDigest, totals: DigestTotals): boolean {
    const { entries, lines, usedLines, headerLines, problemLines } = totals;
    if (outgoing !== undefined) keepFirstCounts(this.writer, id, outgoing);
    const more = outgoing !== undefined && dropOutgoing(this.writer, outgoing, DROPPED_AT_ONCE);
    this.writer.update("Digest", id, {
      ...{ entries, lines, usedLines, headerLines, problemLines },
      problems: JSON.stringify(totals.problems),
      problemCounts: JSON.stringify(totals.problemCounts),
      headers: JSON.stringify(totals.headers),
      claimed: totals.claimed ?? null,
      ...(totals.topic !== undefined && { topic: totals.topic }),
      storedAt: new Date().toISOString(),
      ...(!more && { resumeLine: null }),
    });
    return more;
  }

  /** Of a large digest that was read anew: more than one transaction should hold. */
  private dropRest({ id, outgoing }: OpenDigest): void {
    for (let more = true; more; ) {
      more = this.writer.transaction(() => {
        const rest = dropOutgoing(this.writer, outgoing!, DROPPED_AT_ONCE);
        if (!rest) this.writer.update("Digest", id, { resumeLine: null });
        return rest;
      });
    }
  }
}

/**
 * What the library has of a digest that says the same and was parsed by the same code. An import
 * takes a text from no one else, however that was read: undoing it would take the other's papers.
 */
export async function findStored(
  digest: Pick<DigestHead, "sha256" | "pipeline" | "crawledOn" | "importId">,
): Promise<({ id: number; format: string } & DigestTotals) | undefined> {
  const { sha256, pipeline, crawledOn = null, importId } = digest;
  const same = { pipeline, crawledOn };
  const known = await database().digest.findFirst({
    where: { sha256, resumeLine: null, OR: [same, ...(importId ? [notOf(importId)] : [])] },
  });
  if (!known) return undefined;
  const { id, format, entries, lines, usedLines, headerLines, problemLines } = known;
  return {
    ...{ id, format, entries, lines, usedLines, headerLines, problemLines },
    problems: JSON.parse(known.problems) as Problem[],
    problemCounts: JSON.parse(known.problemCounts) as Record<Severity, number>,
    headers: JSON.parse(known.headers) as LineRange[],
    claimed: known.claimed ?? undefined,
  };
}

/** A digest with all that it says, for which one transaction is enough. */
export interface DigestContent extends DigestHead {
  drafts: PaperDraft[];
  problems: Problem[];
  claimed?: number;
}

export function storeDigest({
  drafts,
  problems,
  claimed,
  ...head
}: DigestContent): Promise<StoredCounts> {
  return withWriter((writer) => {
    const store = new DigestStore(writer, head);
    const nextLine = drafts.reduce((last, { lastLine }) => Math.max(last, lastLine + 1), 2);
    const problemCounts = countProblems(problems);
    store.store(
      { drafts, nextLine },
      { ...NO_LINES, entries: drafts.length, problems, problemCounts, headers: [], claimed },
    );
    return store.counts;
  });
}
