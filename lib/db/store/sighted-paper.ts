/** Papers as their sightings make them. */
import { fieldsSuppliedBy, type MergeableSighting, mergeSightings } from "@/lib/ingest/merge";
import { factsOfSole } from "@/lib/ingest/sole-sighting";
import type { PaperDraft } from "@/lib/papers/paper";
import { slugify, uniqueSlug } from "@/lib/papers/slug";
import { TakenSlugs } from "./former-slugs";
import { createPapers, deletePaper, type PaperContent, updatePaper } from "./paper-row";
import type { Writer } from "./writer";

/** An entry of a digest as it is stored. */
export interface StoredSighting extends MergeableSighting {
  id: number;
  paperId: number;
  supplied: string;
}

export function sightingsOf(writer: Writer, paperIds: readonly number[]): StoredSighting[] {
  const rows = writer.all<{
    id: number;
    paperId: number;
    draft: string;
    supplied: string;
    path: string;
    crawledOn: string | null;
  }>(
    `SELECT s.id, s.paperId, s.draft, s.supplied, d.path, d.crawledOn FROM json_each(?) j
      JOIN Sighting s ON s.paperId = j.value JOIN Digest d ON d.id = s.digestId ORDER BY s.id`,
    JSON.stringify(paperIds),
  );
  return rows.map(({ id, paperId, draft, supplied, path, crawledOn }) => ({
    ...{ id, paperId, supplied },
    digestFile: path,
    crawledOn: crawledOn ?? undefined,
    draft: JSON.parse(draft) as PaperDraft,
  }));
}

/** Inside a transaction: brings papers up to date with their sightings; one without any is gone. */
export function refreshPapers(writer: Writer, paperIds: Iterable<number>): void {
  const ids = [...new Set(paperIds)];
  const byPaper = new Map<number, StoredSighting[]>(ids.map((id) => [id, []]));
  for (const sighting of sightingsOf(writer, ids)) byPaper.get(sighting.paperId)!.push(sighting);
  for (const [id, sightings] of byPaper) {
    if (sightings.length === 0) deletePaper(writer, id);
    else refreshPaper(writer, id, sightings);
  }
}

function refreshPaper(writer: Writer, id: number, all: StoredSighting[]): void {
  const { facts, sightings, provenance } = mergeSightings(all);
  // Of one sighting, what it supplied says it all.
  const kept = sightings.length > 1 ? provenance : [];
  updatePaper(writer, id, { facts, ...rawTexts(facts, sightings), provenance: kept });
  for (const [index, sighting] of sightings.entries()) {
    const supplied = JSON.stringify(fieldsSuppliedBy(provenance, index));
    if (supplied !== sighting.supplied) {
      writer.run("UPDATE Sighting SET supplied = ? WHERE id = ?", supplied, sighting.id);
    }
  }
}

/** The ids of papers of which one entry is known so far. */
export function createPapersOf(writer: Writer, drafts: readonly PaperDraft[]): number[] {
  const wanted = drafts.map(({ title }) => slugify(title));
  const taken = new TakenSlugs(writer, wanted);
  return createPapers(
    writer,
    drafts.map((draft) => {
      const slug = uniqueSlug(draft, (one) => taken.has(one));
      taken.add(slug);
      return { slug, ...contentOfSole(draft) };
    }),
  );
}

/** The same of one, at an address that it had before. */
export function createPaperAt(writer: Writer, slug: string, draft: PaperDraft): number {
  return createPapers(writer, [{ slug, ...contentOfSole(draft) }])[0]!;
}

function contentOfSole(draft: PaperDraft): PaperContent {
  const { title: rawTitle, abstract: rawAbstract } = draft.raw;
  return { facts: factsOfSole(draft), rawTitle, rawAbstract, provenance: [] };
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
