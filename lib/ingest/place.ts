/**
 * Where a paper appeared, as one statement: a volume of one place with the pages of another would
 * cite what does not exist.
 */
import type { PaperFacts } from "@/lib/papers/paper";
import { isPreprintServer } from "./fielded/kinds";

/** What belongs to the venue; the fields of a group are taken from the same sightings. */
export const PLACE_GROUPS = [["kind"], ["volume", "issue", "pages"], ["publisher"]] as const;

type PlaceField = (typeof PLACE_GROUPS)[number][number];

/**
 * Those who are asked for a group: who says the venue, else, where none of them says anything of it,
 * everyone; but what is said of a preprint says nothing of where it was published.
 */
export function speakersOfPlace(
  venue: string | undefined,
  group: readonly PlaceField[],
  said: readonly PaperFacts[],
): ReadonlySet<PaperFacts> {
  const there = said.filter((facts) => facts.venue === venue);
  const isPublished = venue !== undefined && !isPreprintServer(venue);
  const others = isPublished ? said.filter((facts) => !isOfPreprint(facts)) : said;
  const knows = (facts: PaperFacts) => group.some((field) => facts[field] !== undefined);
  return new Set([there, others].find((some) => some.some(knows)));
}

function isOfPreprint({ kind, venue }: PaperFacts): boolean {
  return kind === "preprint" || (venue !== undefined && isPreprintServer(venue));
}
