/**
 * An index as named arrays and back: objects of typed arrays, numbers and the like become parts
 * such as "text.postings", so that whatever keeps an index needs to know bytes only.
 */
export type TypedArray =
  | Int8Array
  | Uint8Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array;

/** An object whose leaves are typed arrays and numbers. */
export type Tree = { [key: string]: Tree | TypedArray | number };

export interface Part {
  /** Keys joined by dots. */
  name: string;
  kind: keyof typeof KINDS;
  bytes: Uint8Array;
}

const KINDS = {
  int8: Int8Array,
  uint8: Uint8Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  float32: Float32Array,
  number: Float64Array,
} as const;

export function toParts(tree: object, prefix = ""): Part[] {
  return Object.entries(tree as Tree).flatMap(([key, value]): Part[] => {
    const name = prefix + key;
    const isLeaf = typeof value === "number" || ArrayBuffer.isView(value);
    return isLeaf ? [partOf(name, value)] : toParts(value, `${name}.`);
  });
}

/** `T` is what `toParts` was given; the arrays share their memory with the parts. */
export function fromParts<T extends object>(parts: Iterable<Part>): T {
  const root: Tree = {};
  for (const { name, kind, bytes } of parts) {
    const keys = name.split(".");
    const last = keys.pop()!;
    let node = root;
    for (const key of keys) {
      node[key] ??= {};
      node = node[key] as Tree;
    }
    const values = viewOf(KINDS[kind], bytes);
    node[last] = kind === "number" ? values[0]! : (values as TypedArray);
  }
  return root as T;
}

/** One array or number; an array shares its memory with the part. */
export function partOf(name: string, value: TypedArray | number): Part {
  const isNumber = typeof value === "number";
  const { buffer, byteOffset, byteLength } = isNumber ? Float64Array.of(value) : value;
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  return { name, kind: isNumber ? "number" : kindOf(value), bytes };
}

function kindOf(array: TypedArray): Part["kind"] {
  return array.constructor.name.replace("Array", "").toLowerCase() as Part["kind"];
}

type Kind = (typeof KINDS)[keyof typeof KINDS];

/** Numbers of several bytes must lie at multiples of their size. */
function viewOf(kind: Kind, bytes: Uint8Array): InstanceType<Kind> {
  const aligned = bytes.byteOffset % kind.BYTES_PER_ELEMENT === 0 ? bytes : bytes.slice();
  return new kind(
    aligned.buffer as ArrayBuffer,
    aligned.byteOffset,
    aligned.byteLength / kind.BYTES_PER_ELEMENT,
  );
}
