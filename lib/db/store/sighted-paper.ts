/** A paper as its sightings make it. */
import { fieldsSuppliedBy, type MergeableSighting, mergeSightings } from "@/lib/ingest/merge";
import type { PaperDraft } from "@/lib/papers/paper";
import { slugify, uniqueSlug } from "@/lib/papers/slug";
import type { Transaction } from "../client";
import { createPaper, deletePaper, type PaperContent, updatePaper } from "./paper-row";

/** A paper of which one entry is known so far. */
export async function createPaperOf(transaction: Transaction, draft: PaperDraft): Promise<number> {
  return createPaper(transaction, await newSlug(transaction, draft), {
    facts: draft,
    rawTitle: draft.raw.title,
    rawAbstract: draft.raw.abstract,
    provenance: [],
  });
}

/** Merges a paper anew from its sightings; a paper without any is gone. */
export async function refreshPaper(transaction: Transaction, paperId: number): Promise<void> {
  const rows = await transaction.sighting.findMany({
    where: { paperId },
    include: { digest: { select: { path: true, crawledOn: true } } },
  });
  if (rows.length === 0) return deletePaper(transaction, paperId);
  const { facts, sightings, provenance } = mergeSightings(rows.map(toMergeable));
  await updatePaper(transaction, paperId, { facts, ...rawTexts(facts, sightings), provenance });
  for (const [index, { id }] of sightings.entries()) {
    const supplied = JSON.stringify(fieldsSuppliedBy(provenance, index));
    await transaction.sighting.update({ where: { id }, data: { supplied } });
  }
}

function toMergeable(row: {
  id: number;
  draft: string;
  digest: { path: string; crawledOn: string | null };
}): MergeableSighting & { id: number } {
  return {
    id: row.id,
    digestFile: row.digest.path,
    crawledOn: row.digest.crawledOn ?? undefined,
    draft: JSON.parse(row.draft) as PaperDraft,
  };
}

/** Title and abstract as they stood where the chosen ones were taken from. */
function rawTexts(
  facts: PaperContent["facts"],
  sightings: MergeableSighting[],
): Pick<PaperContent, "rawTitle" | "rawAbstract"> {
  const drafts = sightings.map(({ draft }) => draft);
  const titled = drafts.find(({ title }) => title === facts.title) ?? drafts[0]!;
  const described = drafts.find(({ abstract }) => abstract === facts.abstract);
  return { rawTitle: titled.raw.title, rawAbstract: described?.raw.abstract };
}

async function newSlug(transaction: Transaction, draft: PaperDraft): Promise<string> {
  const prefix = slugify(draft.title);
  const rows = await transaction.paper.findMany({
    where: { slug: { startsWith: prefix } },
    select: { slug: true },
  });
  const taken = new Set(rows.map(({ slug }) => slug));
  return uniqueSlug(draft, (slug) => taken.has(slug));
}
