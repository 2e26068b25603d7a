/** The best few of many, without sorting the rest. */

/** Whether item `a` comes before item `b`. */
export type Before = (a: number, b: number) => boolean;

/**
 * The first `limit` of `items` in the order of `before`, which must be total; sorted. A heap with
 * the worst of the best on top (Knuth, The Art of Computer Programming 3, 5.2.3).
 */
export function firstInOrder(items: Iterable<number>, limit: number, before: Before): number[] {
  if (limit <= 0) return [];
  const heap: number[] = [];
  for (const item of items) {
    if (heap.length < limit) {
      heap.push(item);
      rise(heap, before);
    } else if (before(item, heap[0]!)) {
      heap[0] = item;
      sink(heap, before);
    }
  }
  return heap.sort((a, b) => (before(a, b) ? -1 : 1));
}

function rise(heap: number[], before: Before): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!before(heap[parent]!, heap[at]!)) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function sink(heap: number[], before: Before): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const right = left + 1;
    let last = at;
    if (left < heap.length && before(heap[last]!, heap[left]!)) last = left;
    if (right < heap.length && before(heap[last]!, heap[right]!)) last = right;
    if (last === at) return;
    swap(heap, at, last);
    at = last;
  }
}

function swap(heap: number[], a: number, b: number): void {
  const item = heap[a]!;
  heap[a] = heap[b]!;
  heap[b] = item;
}
