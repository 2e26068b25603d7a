/** Where entries may meet stored papers, and each other. */
import type { Decisions } from "@/lib/ingest/decisions";
import { entryKey } from "@/lib/ingest/entry-key";
import { arxivIdIn, arxivIdOfDoi } from "@/lib/papers/identifiers";
import type { PaperDraft } from "@/lib/papers/paper";
import { titleKey } from "@/lib/papers/title-key";
import { papersWithKeys } from "./standing-decisions";
import type { Writer } from "./writer";

interface Places {
  titleKey: string;
  arxivId: string[];
  doi: string[];
}

/** What an entry may be known by; a preprint goes by its arXiv id or by the DOI made of it. */
function placesOf({ title, arxivId, doi }: PaperDraft): Places {
  const arxiv = [arxivId, arxivId && arxivIdIn(arxivId), doi && arxivIdOfDoi(doi)].filter(isGiven);
  const preprint = arxiv.map((id) => `10.48550/arxiv.${id.toLowerCase()}`);
  const dois = [doi, doi?.toLowerCase(), ...preprint].filter(isGiven);
  return { titleKey: titleKey(title), arxivId: [...new Set(arxiv)], doi: [...new Set(dois)] };
}

export interface Meetings {
  /** Entries that share no place with a stored paper or with each other: papers of their own. */
  alone: PaperDraft[];
  /** All others. */
  meeting: PaperDraft[];
  /** Ids of the stored papers that they may be of. */
  papers: number[];
}

export function meetingsOf(
  writer: Writer,
  drafts: readonly PaperDraft[],
  decisions: Decisions,
): Meetings {
  const places = drafts.map(placesOf);
  const visitors = new Map<string, number>();
  for (const { titleKey, arxivId, doi } of places) {
    for (const place of [titleKey, ...arxivId, ...doi]) {
      visitors.set(place, (visitors.get(place) ?? 0) + 1);
    }
  }
  const found = new Set<number>();
  const meetings: Meetings = { alone: [], meeting: [], papers: [] };
  drafts.forEach((draft, i) => {
    const { titleKey, arxivId, doi } = places[i]!;
    const stored = [
      ...papersWith(writer, "titleKey", titleKey),
      ...arxivId.flatMap((id) => papersWith(writer, "arxivId", id)),
      ...doi.flatMap((id) => papersWith(writer, "doi", id)),
    ];
    const partners = decisions.size > 0 ? decisions.partners(entryKey(draft)) : [];
    stored.push(...papersWithKeys(writer, partners));
    for (const id of stored) found.add(id);
    const shared = [titleKey, ...arxivId, ...doi].some((place) => visitors.get(place)! > 1);
    (stored.length > 0 || shared || partners.length > 0 ? meetings.meeting : meetings.alone).push(
      draft,
    );
  });
  meetings.papers = [...found];
  return meetings;
}

function papersWith(writer: Writer, column: keyof Places, value: string): number[] {
  return writer
    .all<{ id: number }>(`SELECT id FROM Paper WHERE "${column}" = ?`, value)
    .map(({ id }) => id);
}

function isGiven(value: string | undefined): value is string {
  return !!value;
}
