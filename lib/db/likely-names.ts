/** Names in the library that may be written by one person in two ways. */
import { Decisions } from "@/lib/ingest/decisions";
import { slugsBeyond } from "@/lib/papers/author-slug";
import type { LikelyName } from "@/lib/papers/name-record";
import { sameName } from "@/lib/papers/same-name";
import { slugify } from "@/lib/papers/slug";
import { fold } from "@/lib/text/tokens";
import { database } from "./client";
import { Prisma } from "./generated/client";

/** Below this, too many people share what is alike. */
const WORTH_ASKING = 0.5;
/** People with the same family name beyond this are too many to be told apart. */
const MOST_NAMESAKES = 60;
/** Authors of a paper who are looked at: very long lists are of collaborations. */
const MOST_AUTHORS = 20;

/** What is to be asked about the authors of a paper, the surest first. */
export async function likelyNames(slug: string): Promise<LikelyName[]> {
  const authors = await database().author.findMany({
    where: { authorships: { some: { paper: { slug }, position: { lt: MOST_AUTHORS } } } },
    include: { _count: true },
  });
  const families = authors.flatMap(({ family, given }) => spellings(family, given));
  const namesakes = await database().author.findMany({
    where: {
      OR: [{ family: { in: families } }, ...authors.flatMap(inPlainLetters)],
      id: { notIn: authors.map(({ id }) => id) },
    },
    include: { _count: true },
    take: MOST_NAMESAKES,
    orderBy: { id: "asc" },
  });
  const decided = await nameDecisions();
  const pairs = authors.flatMap((author) =>
    namesakes.flatMap((other) => question(author, other, decided) ?? []),
  );
  return pairs.sort((a, b) => b.certainty - a.certainty);
}

interface NamesToDecide {
  names: LikelyName[];
  /** The family name behind which the next ones come, if there may be any. */
  next?: string;
}

/**
 * What is to be asked about the names of one family name, by family names; a paper's page asks about
 * names alike, too, whose family names are written in two ways.
 * @param after the family name to go on behind
 */
export async function namesToDecide(after: string): Promise<NamesToDecide> {
  const decided = await nameDecisions();
  const names: LikelyName[] = [];
  let last = after;
  for (let step = 0; step < MOST_STEPS; step++) {
    const families = await sharedFamilies(last);
    const authors = await database().author.findMany({
      where: { family: { in: families } },
      include: { _count: true },
      orderBy: { id: "asc" },
    });
    const twins = await twinsOf(families);
    for (const family of families) {
      const namesakes = authors.filter((author) => author.family === family);
      const few = namesakes.length <= MOST_NAMESAKES;
      for (const [i, author] of namesakes.entries()) {
        const later = [...(few ? namesakes.slice(i + 1) : []), ...(twins.get(author.id) ?? [])];
        names.push(...later.flatMap((other) => question(author, other, decided) ?? []));
      }
      last = family;
      if (names.length >= ENOUGH_NAMES) return { names, next: last };
    }
    if (families.length < FAMILIES_AT_ONCE) return { names };
  }
  return { names, next: last };
}

/** A page of them. */
const ENOUGH_NAMES = 10;
const FAMILIES_AT_ONCE = 200;
/** Of so many families a page may be without a question. */
const MOST_STEPS = 10;

/** Family names that several names have, but not too many, or that a twin writes otherwise; in their order. */
async function sharedFamilies(after: string): Promise<string[]> {
  const rows = await database().$queryRaw<{ family: string }[]>`
    SELECT family FROM Author a WHERE family > ${after} GROUP BY family
    HAVING count(*) BETWEEN 2 AND ${MOST_NAMESAKES}
      OR max(EXISTS (SELECT 1 FROM Author b WHERE ${IS_TWIN}))
    ORDER BY family LIMIT ${FAMILIES_AT_ONCE}`;
  return rows.map(({ family }) => family);
}

/**
 * Whether b's name has the same plain letters as a's but another family name ("Müller", "Muller").
 * Of two, one is the other's twin: to be asked about once.
 */
const IS_TWIN = Prisma.sql`
  substr(a.id, -8, 2) IN ('-0', '-1') AND b.id >= substr(a.id, 1, length(a.id) - 8)
  AND b.id < a.id AND b.family <> a.family`;

/** By the authors of these families whose twins they are. */
async function twinsOf(families: string[]): Promise<Map<string, AuthorRow[]>> {
  const pairs = await database().$queryRaw<{ author: string; twin: string }[]>`
    SELECT a.id AS author, b.id AS twin FROM Author a JOIN Author b ON ${IS_TWIN}
    WHERE a.family IN (SELECT value FROM json_each(${JSON.stringify(families)})) ORDER BY b.id`;
  const rows = await database().author.findMany({
    where: { id: { in: [...new Set(pairs.map(({ twin }) => twin))] } },
    include: { _count: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const twins = new Map<string, AuthorRow[]>();
  for (const { author, twin } of pairs) {
    twins.set(author, [...(twins.get(author) ?? []), byId.get(twin)!]);
  }
  return twins;
}

function question(author: AuthorRow, other: AuthorRow, decided: Decisions): LikelyName | undefined {
  const likely = sameName(named(author), named(other));
  if (!likely || likely.certainty < WORTH_ASKING) return undefined;
  if (decided.verdict(author.id, other.id)) return undefined;
  return { names: [written(author), written(other)], ...likely };
}

async function nameDecisions(): Promise<Decisions> {
  const rows = await database().nameDecision.findMany({
    where: { undoneAt: null },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
  });
  return new Decisions(
    rows.map(({ verdict, first, second }) => ({
      verdict: verdict === "same" ? "same" : "different",
      first,
      second,
    })),
  );
}

/** Those whose names are the same but for accents and capitals: their slugs begin alike. */
function inPlainLetters({ name }: AuthorRow): Prisma.AuthorWhereInput[] {
  const slug = slugify(name);
  const [gte, lt] = slugsBeyond(slug);
  return [{ id: slug }, { id: { gte, lt } }];
}

/** How else a family name may be written: without accents, without particles, as the given name. */
function spellings(family: string, given: string | null): string[] {
  const last = family.split(" ").at(-1)!;
  const plain = fold(last);
  const capital = plain.charAt(0).toUpperCase() + plain.slice(1);
  return [family, last, capital, ...(given ? [given] : [])];
}

interface AuthorRow {
  id: string;
  name: string;
  family: string;
  given: string | null;
  _count: { authorships: number };
}

function named({ family, given }: AuthorRow) {
  return { family, given: given ?? undefined };
}

function written({ id, name, _count }: AuthorRow) {
  return { id, name, papers: _count.authorships };
}
