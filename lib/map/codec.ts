/**
 * The map on the wire: little-endian, eight bytes a point, columns one after the other (they
 * compress better than rows). The same code writes it on the server and reads it in the browser.
 *
 *     0  4 bytes  magic "PAMP" (points), "PASL" (selection) or "PAVL" (values)
 *     4  uint16   format version
 *     6  uint16   bytes of a text, UTF-8, which starts at 12: the map's version, or the labels of
 *                 values as JSON
 *     8  uint32   number of points
 *        zero bytes up to a multiple of 8, then the columns:
 *        points     uint16 x · uint16 y · uint16 month · uint8 group ·
 *                   uint8 source (low four bits) and truth (high four bits)
 *        selection  one bit a point, lowest bit first
 *        values     uint8 a point
 */
import type { MapPoints } from "@/lib/map/map";
import type { PointValues } from "@/lib/map/value-colouring";

/** Bytes that are not what they should be; the message says how. */
export class MapFormatError extends Error {
  override name = "MapFormatError";
}

const POINTS = "PAMP";
const SELECTION = "PASL";
const VALUES = "PAVL";
const FORMAT = 2;
const HEADER = 12;
const BYTES_PER_POINT = 8;
const STEPS = 0xffff;

/** x and y must be in [0, 1]; they come back within 1 / 131,070. */
export function encodeMap(points: MapPoints): Uint8Array<ArrayBuffer> {
  const { count } = points;
  const { bytes, body } = create(POINTS, points.version, count, count * BYTES_PER_POINT);
  const { x, y, month, group, tag } = columnsOf(body, count);
  for (let i = 0; i < count; i++) {
    x[i] = toSteps(points.x[i]!);
    y[i] = toSteps(points.y[i]!);
    month[i] = points.month[i]!;
    group[i] = points.group[i]!;
    tag[i] = points.source[i]! | (points.truth[i]! << 4);
  }
  return bytes;
}

/** Throws `MapFormatError` on bytes that `encodeMap` did not write, whole. */
export function decodeMap(data: Uint8Array | ArrayBuffer): MapPoints {
  const { text: version, count, body } = open(data, POINTS, (points) => points * BYTES_PER_POINT);
  const { x, y, month, group, tag } = columnsOf(body, count);
  const points: MapPoints = {
    version,
    count,
    x: new Float32Array(count),
    y: new Float32Array(count),
    group: group.slice(),
    month: month.slice(),
    source: new Uint8Array(count),
    truth: new Uint8Array(count),
  };
  for (let i = 0; i < count; i++) {
    points.x[i] = x[i]! / STEPS;
    points.y[i] = y[i]! / STEPS;
    points.source[i] = tag[i]! & 15;
    points.truth[i] = tag[i]! >> 4;
  }
  return points;
}

/**
 * The columns of points as arrays on their bytes: machines on which this runs are little-endian, as
 * the bytes are.
 */
function columnsOf(body: DataView, count: number) {
  // A part of a larger buffer may begin where no array of larger numbers can.
  const aligned = body.byteOffset % 2 === 0;
  const buffer = aligned
    ? body.buffer
    : body.buffer.slice(body.byteOffset, body.byteOffset + body.byteLength);
  const from = aligned ? body.byteOffset : 0;
  return {
    x: new Uint16Array(buffer, from, count),
    y: new Uint16Array(buffer, from + 2 * count, count),
    month: new Uint16Array(buffer, from + 4 * count, count),
    group: new Uint8Array(buffer, from + 6 * count, count),
    tag: new Uint8Array(buffer, from + 7 * count, count),
  };
}

/** `indices` are the selected points of a map of `count`; throws `RangeError` on any other. */
export function encodeSelection(indices: Iterable<number>, count: number): Uint8Array<ArrayBuffer> {
  const { bytes, body } = create(SELECTION, "", count, Math.ceil(count / 8));
  for (const index of indices) {
    if (!Number.isInteger(index) || index < 0 || index >= count) {
      throw new RangeError(`Point ${index} is not on a map of ${count} points`);
    }
    body.setUint8(index >> 3, body.getUint8(index >> 3) | (1 << (index & 7)));
  }
  return bytes;
}

/**
 * One byte per point, 1 when selected. Throws `MapFormatError` on bytes that `encodeSelection` did
 * not write, whole, for a map of `count` points.
 */
export function decodeSelection(data: Uint8Array | ArrayBuffer, count: number): Uint8Array {
  const { body } = openFor(count, data, SELECTION, (points) => Math.ceil(points / 8));
  const bits = new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  const selected = new Uint8Array(count);
  for (let i = 0; i < count; i++) selected[i] = (bits[i >> 3]! >> (i & 7)) & 1;
  return selected;
}

export function encodeValues({ labels, values }: PointValues): Uint8Array<ArrayBuffer> {
  const { bytes, body } = create(VALUES, JSON.stringify(labels), values.length, values.length);
  bytes.set(values, body.byteOffset);
  return bytes;
}

/** Throws `MapFormatError` on bytes that `encodeValues` did not write, whole, for `count` points. */
export function decodeValues(data: Uint8Array | ArrayBuffer, count: number): PointValues {
  const { text, body } = openFor(count, data, VALUES, (points) => points);
  const values = new Uint8Array(body.buffer, body.byteOffset, count).slice();
  return { labels: JSON.parse(text) as string[], values };
}

/** Opens what belongs to a map of `count` points. */
function openFor(count: number, ...args: Parameters<typeof open>) {
  const found = open(...args);
  if (found.count === count) return found;
  throw new MapFormatError(`The data are of ${found.count} points, the map has ${count}`);
}

function create(magic: string, text: string, count: number, bodySize: number) {
  const name = new TextEncoder().encode(text);
  const from = bodyStart(name.length);
  const bytes = new Uint8Array(from + bodySize);
  const header = new DataView(bytes.buffer);
  for (let i = 0; i < magic.length; i++) header.setUint8(i, magic.charCodeAt(i));
  header.setUint16(4, FORMAT, true);
  header.setUint16(6, name.length, true);
  header.setUint32(8, count, true);
  bytes.set(name, HEADER);
  return { bytes, body: new DataView(bytes.buffer, from) };
}

function open(data: Uint8Array | ArrayBuffer, magic: string, bodySize: (count: number) => number) {
  const bytes = data instanceof Uint8Array ? data : new Uint8Array(data);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER) {
    throw new MapFormatError(`Map data ends after ${bytes.length} bytes, before its header does`);
  }
  const found = String.fromCharCode(...bytes.subarray(0, magic.length));
  if (found !== magic) {
    throw new MapFormatError(`Not map data: it should begin with ${magic}`);
  }
  const format = view.getUint16(4, true);
  if (format !== FORMAT) {
    throw new MapFormatError(`Map data has format ${format}; this version reads format ${FORMAT}`);
  }
  const nameLength = view.getUint16(6, true);
  const count = view.getUint32(8, true);
  const from = bodyStart(nameLength);
  const expected = from + bodySize(count);
  if (bytes.length !== expected) {
    throw new MapFormatError(
      `Map data of ${count} points should have ${expected} bytes, not ${bytes.length}`,
    );
  }
  const text = new TextDecoder().decode(bytes.subarray(HEADER, HEADER + nameLength));
  return { text, count, body: new DataView(bytes.buffer, bytes.byteOffset + from) };
}

function bodyStart(nameLength: number): number {
  return Math.ceil((HEADER + nameLength) / 8) * 8;
}

function toSteps(coordinate: number): number {
  if (!(coordinate >= 0 && coordinate <= 1)) {
    throw new RangeError(`Map coordinate ${coordinate} is outside the unit square`);
  }
  return Math.round(coordinate * STEPS);
}
