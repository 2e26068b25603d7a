/** The orders in which papers are listed, read at one go. */
import type { PaperOrders } from "@/lib/search/index/stated-index-builder";
import type { Reader } from "../search-parts";

/** Ids of all papers. Those that are alike in an order stand by their titles, then by their ids. */
export type AllOrders = Record<keyof PaperOrders | "newest", Uint32Array>;

/** Rank of what is not known: it comes last, whichever way the others are sorted. */
const NONE = -1;

export async function readOrders(client: Reader): Promise<AllOrders> {
  // Lists instead of very many rows, each of which would be an object; an index has all of them.
  const [lists] = await client.$queryRaw<Record<"ids" | "dates" | "comments", string>[]>`
    SELECT json_group_array(id) AS ids, json_group_array(publishedOn) AS dates,
      json_group_array(comments) AS comments
    FROM (SELECT id, publishedOn, comments FROM Paper ORDER BY titleKey, id)`;
  const title = Uint32Array.from(JSON.parse(lists!.ids) as number[]);
  const dates = ranks(JSON.parse(lists!.dates) as (string | null)[]);
  const comments = ranks(JSON.parse(lists!.comments) as (number | null)[]);
  const days = dates.count;
  /** What is not known comes last. */
  const newer = (place: number) => days - 1 - dates.of[place]!;
  return {
    newest: inOrder(title, newer),
    oldest: inOrder(title, (place) => (dates.of[place] === NONE ? days : dates.of[place]!)),
    discussed: inOrder(
      title,
      (place) => (comments.count - 1 - comments.of[place]!) * (days + 1) + newer(place),
    ),
    title,
  };
}

/** @param key a whole number for each place; those with equal ones stay as they are */
function inOrder(title: Uint32Array, key: (place: number) => number): Uint32Array {
  // Numbers alone are sorted ten times as fast as by comparing what they stand for.
  const keys = new Float64Array(title.length);
  for (let place = 0; place < keys.length; place++) keys[place] = key(place) * title.length + place;
  keys.sort();
  const order = new Uint32Array(title.length);
  for (let i = 0; i < order.length; i++) order[i] = title[keys[i]! % title.length]!;
  return order;
}

interface Ranks {
  of: Int32Array;
  count: number;
}

/** The place of each value among all values. */
function ranks<T extends string | number>(values: readonly (T | null)[]): Ranks {
  const known = [...new Set(values)]
    .filter((value) => value !== null)
    .sort((a, b) => (a < b ? -1 : 1));
  const places = new Map<T | null, number>(known.map((value, place) => [value, place]));
  const of = new Int32Array(values.length);
  for (let i = 0; i < of.length; i++) of[i] = places.get(values[i]!) ?? NONE;
  return { of, count: known.length };
}
