/**
 * Panels: some tens of long vectors side by side, row by row, so that what is multiplied together
 * lies together in memory.
 */
export interface Panel {
  /** How many vectors there are; row i is at `i * width`. */
  width: number;
  values: Float64Array;
}

/** Compressed sparse rows: row i has the entries `starts[i]` to `starts[i + 1]`. */
export interface SparseMatrix {
  rows: number;
  columns: number;
  starts: ArrayLike<number>;
  indices: ArrayLike<number>;
  values: ArrayLike<number>;
}

export function transposed({ rows, columns, starts, indices, values }: SparseMatrix): SparseMatrix {
  const ends = new Uint32Array(columns + 1);
  const count = starts[rows] ?? 0;
  for (let at = 0; at < count; at++) ends[indices[at]! + 1]!++;
  for (let column = 0; column < columns; column++) ends[column + 1]! += ends[column]!;
  const next = ends.slice();
  const turned = { indices: new Uint32Array(count), values: new Float64Array(count) };
  for (let row = 0; row < rows; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const to = next[indices[at]!]!++;
      turned.indices[to] = row;
      turned.values[to] = values[at]!;
    }
  }
  return { rows: columns, columns: rows, starts: ends, ...turned };
}

/**
 * Matrix × panel.
 * @param room that of a panel which is not needed any more, for the values of the product
 */
export function times(
  { rows, starts, indices, values }: SparseMatrix,
  panel: Panel,
  room?: Float64Array,
): Panel {
  const { width, values: factors } = panel;
  const product = roomFor(rows * width, room);
  for (let row = 0; row < rows; row++) {
    const to = row * width;
    const end = starts[row + 1]!;
    let at = starts[row]!;
    // Four at a time: sums are read and written that much less often.
    for (; at + 3 < end; at += 4) {
      const v0 = values[at]!;
      const v1 = values[at + 1]!;
      const v2 = values[at + 2]!;
      const v3 = values[at + 3]!;
      let i0 = indices[at]! * width;
      let i1 = indices[at + 1]! * width;
      let i2 = indices[at + 2]! * width;
      let i3 = indices[at + 3]! * width;
      for (let k = to; k < to + width; k++) {
        product[k]! +=
          v0 * factors[i0++]! + v1 * factors[i1++]! + v2 * factors[i2++]! + v3 * factors[i3++]!;
      }
    }
    for (; at < end; at++) {
      const from = indices[at]! * width;
      const value = values[at]!;
      for (let k = 0; k < width; k++) product[to + k]! += value * factors[from + k]!;
    }
  }
  return { width, values: product };
}

/**
 * Panel × a small matrix, whose row i says what vector i adds to each of the new vectors.
 * @param room as for `times`
 */
export function combine(panel: Panel, small: Panel, room?: Float64Array): Panel {
  const { width: from, values } = panel;
  const { width, values: factors } = small;
  const combined = roomFor((values.length / from) * width, room);
  const firsts = Array.from({ length: from }, (_, i) => leadingZeros(small, i));
  for (let at = 0, to = 0; at < values.length; at += from, to += width) {
    let i = 0;
    for (; i + 3 < from; i += 4) {
      const v0 = values[at + i]!;
      const v1 = values[at + i + 1]!;
      const v2 = values[at + i + 2]!;
      const v3 = values[at + i + 3]!;
      const first = Math.min(firsts[i]!, firsts[i + 1]!, firsts[i + 2]!, firsts[i + 3]!);
      let row = i * width + first;
      for (let k = to + first; k < to + width; k++, row++) {
        combined[k]! +=
          v0 * factors[row]! +
          v1 * factors[row + width]! +
          v2 * factors[row + 2 * width]! +
          v3 * factors[row + 3 * width]!;
      }
    }
    for (; i < from; i++) {
      const value = values[at + i]!;
      const row = i * width;
      for (let k = firsts[i]!; k < width; k++) combined[to + k]! += value * factors[row + k]!;
    }
  }
  return { width, values: combined };
}

/** Rows that are combined at a time. */
const ROWS_IN_PLACE = 1_000;

/** The same in the place of the panel, which is gone then: it must have as many vectors at least. */
export function combineInPlace({ width: from, values }: Panel, small: Panel): Panel {
  const { width } = small;
  const rows = values.length / from;
  for (let row = 0; row < rows; row += ROWS_IN_PLACE) {
    const some = values.subarray(row * from, Math.min(rows, row + ROWS_IN_PLACE) * from);
    values.set(combine({ width: from, values: some }, small).values, row * width);
  }
  return { width, values: values.subarray(0, rows * width) };
}

/** Zeros: a panel is tens of megabytes, and what is thrown away is not free at once. */
function roomFor(length: number, room?: Float64Array): Float64Array {
  return room ? room.subarray(0, length).fill(0) : new Float64Array(length);
}

/** Dot products of all pairs of vectors. */
export function gram({ width, values }: Panel): Float64Array[] {
  const products = Array.from({ length: width }, () => new Float64Array(width));
  const whole = values.length - (values.length % (4 * width));
  for (let row = 0; row < whole; row += 4 * width) {
    for (let i = 0; i < width; i++) {
      const sums = products[i]!;
      const v0 = values[row + i]!;
      const v1 = values[row + width + i]!;
      const v2 = values[row + 2 * width + i]!;
      const v3 = values[row + 3 * width + i]!;
      for (let j = 0, at = row; j <= i; j++, at++) {
        sums[j]! +=
          v0 * values[at]! +
          v1 * values[at + width]! +
          v2 * values[at + 2 * width]! +
          v3 * values[at + 3 * width]!;
      }
    }
  }
  for (let row = whole; row < values.length; row += width) {
    for (let i = 0; i < width; i++) {
      for (let j = 0; j <= i; j++) products[i]![j]! += values[row + i]! * values[row + j]!;
    }
  }
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < i; j++) products[j]![i] = products[i]![j]!;
  }
  return products;
}

function leadingZeros({ width, values }: Panel, row: number): number {
  let zeros = 0;
  while (zeros < width && values[row * width + zeros] === 0) zeros++;
  return zeros;
}
