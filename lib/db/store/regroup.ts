/** Puts the entries of some papers together anew, by the rules and by what people decided. */
import type { Decisions } from "@/lib/ingest/decisions";
import { groupByPaper } from "@/lib/ingest/identity";
import type { PaperDraft } from "@/lib/papers/paper";
import { slugify, uniqueSlug } from "@/lib/papers/slug";
import { formerSlugsOf, rememberSlug } from "./former-slugs";
import {
  createPaperAt,
  createPapersOf,
  refreshPapers,
  type StoredSighting,
  sightingsOf,
} from "./sighted-paper";
import type { Writer } from "./writer";

type Group = StoredSighting[];

/**
 * Inside a transaction. Papers keep their addresses: the oldest of those that become one, and the
 * larger part of one that becomes several; a part that was a paper before gets its own back.
 */
export function regroup(writer: Writer, paperIds: readonly number[], decisions: Decisions): void {
  const sightings = sightingsOf(writer, paperIds);
  const groups = groupByPaper(sightings, ({ draft }) => draft, decisions).sort(
    (a, b) => oldest(a) - oldest(b),
  );
  const slugs = slugsOf(writer, paperIds);
  const kept = new Map(paperIds.map((id) => [id, keeperOf(id, slugs.get(id)!, groups, writer)]));
  const touched = new Set(paperIds);
  for (const group of groups) {
    const own = [...new Set(group.map(({ paperId }) => paperId))].sort((a, b) => a - b);
    const stays = own.filter((id) => kept.get(id) === group);
    const target = stays[0] ?? paperFor(writer, group, slugs.get(own[0]!)!);
    for (const { id, paperId } of group) {
      if (paperId === target) continue;
      writer.run("UPDATE Sighting SET paperId = ? WHERE id = ?", target, id);
    }
    for (const id of stays.slice(1)) rememberSlug(writer, slugs.get(id)!, slugs.get(target)!);
    touched.add(target);
  }
  refreshPapers(writer, touched);
}

/** The group that a paper goes on as. */
function keeperOf(paperId: number, slug: string, groups: Group[], writer: Writer): Group {
  const formers = formerSlugsOf(writer, slug);
  const rank = (group: Group) => [
    formers.some((former) => group.some(({ draft }) => couldBeAt(draft, former))) ? 0 : 1,
    group.some(({ draft }) => couldBeAt(draft, slug)) ? 1 : 0,
    group.length,
    -oldest(group),
  ];
  return groups
    .filter((group) => group.some((sighting) => sighting.paperId === paperId))
    .map((group) => ({ group, rank: rank(group) }))
    .sort((a, b) => compareRanks(b.rank, a.rank))[0]!.group;
}

/** A paper for entries that leave another one, at the address that they had before they came. */
function paperFor(writer: Writer, group: Group, left: string): number {
  const former = formerSlugsOf(writer, left).find((slug) =>
    group.some(({ draft }) => couldBeAt(draft, slug)),
  );
  if (former) writer.run("DELETE FROM FormerSlug WHERE slug = ?", former);
  const { draft } = group[0]!;
  return former ? createPaperAt(writer, former, draft) : createPapersOf(writer, [draft])[0]!;
}

/** Whether a paper with this entry may have got this slug when it was new. */
function couldBeAt(draft: PaperDraft, slug: string): boolean {
  const plain = slugify(draft.title);
  return slug === plain || slug === uniqueSlug(draft, (taken) => taken === plain);
}

function slugsOf(writer: Writer, paperIds: readonly number[]): Map<number, string> {
  const rows = writer.all<{ id: number; slug: string }>(
    "SELECT id, slug FROM Paper WHERE id IN (SELECT value FROM json_each(?))",
    JSON.stringify(paperIds),
  );
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}

function oldest(group: Group): number {
  return Math.min(...group.map(({ id }) => id));
}

function compareRanks(a: number[], b: number[]): number {
  return a.map((value, i) => value - b[i]!).find((difference) => difference !== 0) ?? 0;
}
