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
  const titled = papersWith(
    writer,
    "titleKey",
    places.map((place) => place.titleKey),
  );
  const onArxiv = papersWith(
    writer,
    "arxivId",
    places.flatMap((place) => place.arxivId),
  );
  const withDoi = papersWith(
    writer,
    "doi",
    places.flatMap((place) => place.doi),
  );
  const found = new Set<number>();
  const meetings: Meetings = { alone: [], meeting: [], papers: [] };
  drafts.forEach((draft, i) => {
    const { titleKey, arxivId, doi } = places[i]!;
    const stored = [
      ...(titled.get(titleKey) ?? []),
      ...arxivId.flatMap((id) => onArxiv.get(id) ?? []),
      ...doi.flatMap((id) => withDoi.get(id) ?? []),
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

/** Ids of the papers that have one of the values, by value. */
function papersWith(
  writer: Writer,
  column: keyof Places,
  values: readonly string[],
): Map<string, number[]> {
  const rows = writer.all<{ value: string; id: number }>(
    `SELECT value, Paper.id FROM json_each(?) CROSS JOIN Paper ON "${column}" = value`,
    JSON.stringify([...new Set(values)]),
  );
  const papers = new Map<string, number[]>();
  for (const { value, id } of rows) papers.set(value, [...(papers.get(value) ?? []), id]);
  return papers;
}

function isGiven(value: string | undefined): value is string {
  return !!value;
}
