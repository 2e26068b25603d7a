/** The orders in which papers are listed, read at one go. */
import type { PaperOrders } from "@/lib/search/index/stated-index-builder";
import type { Reader } from "../search-parts";

/** Ids of all papers. Those that are alike in an order stand by their titles, then by their ids. */
export interface AllOrders extends PaperOrders {
  newest: Uint32Array;
}

/** Rank of what is not known: it comes last, whichever way the others are sorted. */
const NONE = -1;

export async function readOrders(client: Reader): Promise<AllOrders> {
  // Lists instead of very many rows, each of which would be an object; an index has all of them.
  const [lists] = await client.$queryRaw<Record<"ids" | "dates" | "comments", string>[]>`
    SELECT json_group_array(id) AS ids, json_group_array(publishedOn) AS dates,
      json_group_array(comments) AS comments
    FROM (SELECT id, publishedOn, comments FROM Paper ORDER BY titleKey, id)`;
  const ids = JSON.parse(lists!.ids) as number[];
  const dates = ranks(JSON.parse(lists!.dates) as (string | null)[]);
  const comments = Float64Array.from(
    JSON.parse(lists!.comments) as (number | null)[],
    (count) => count ?? NONE,
  );
  const title = Uint32Array.from(ids);
  const inOrder = (compare: (a: number, b: number) => number) =>
    Uint32Array.from(ids.keys())
      .sort((a, b) => compare(a, b) || a - b)
      .map((place) => title[place]!);
  const newer = (a: number, b: number) => dates[b]! - dates[a]!;
  return {
    newest: inOrder(newer),
    oldest: inOrder((a, b) =>
      dates[a] === NONE || dates[b] === NONE ? newer(a, b) : dates[a]! - dates[b]!,
    ),
    discussed: inOrder((a, b) => comments[b]! - comments[a]! || newer(a, b)),
    title,
  };
}

/** The place of each date among all dates. */
function ranks(dates: readonly (string | null)[]): Int32Array {
  const known = [...new Set(dates)].filter((date) => date !== null).sort();
  const places = new Map<string | null, number>(known.map((date, place) => [date, place]));
  return Int32Array.from(dates, (date) => places.get(date) ?? NONE);
}
