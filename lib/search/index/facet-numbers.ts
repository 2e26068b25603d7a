/** Values of a facet are numbered from the one with the most docs, equals in the order of their ids. */
export function numberByTotals(byId: Uint32Array, totals: Uint32Array): Uint32Array {
  const most = totals.reduce((least, total) => Math.max(least, total), 0);
  // A counting sort: it keeps the order of the ids among equals.
  const starts = new Uint32Array(most + 2);
  for (const total of totals) starts[most - total + 1]!++;
  for (let i = 0; i <= most; i++) starts[i + 1]! += starts[i]!;
  const order = new Uint32Array(byId.length);
  for (const value of byId) order[starts[most - totals[value]!]!++] = value;
  return order;
}

/** Where each number stands in the order. */
export function placesIn(order: Uint32Array, size = order.length): Uint32Array {
  const places = new Uint32Array(size);
  order.forEach((number, place) => {
    places[number] = place;
  });
  return places;
}

/** The place of the first of descending numbers that is below a limit. */
export function firstBelow(descending: Uint32Array, limit: number): number {
  let low = 0;
  let high = descending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (descending[middle]! >= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
