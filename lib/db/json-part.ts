/** Lists of small things among the parts of an index, where arrays of numbers would not do. */
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function writeJson(value: object): Uint8Array {
  return encoder.encode(JSON.stringify(value));
}

export function readJson<T>(bytes: Uint8Array): T {
  return JSON.parse(decoder.decode(bytes)) as T;
}
