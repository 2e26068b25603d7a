/** A part of a text, taken without cutting it out: a string that is cut out keeps the whole text. */

/** Where FNV-1a begins. */
const OFFSET = 0x811c9dc5;

/**
 * FNV-1a over UTF-16 code units (Fowler, Noll & Vo: draft-eastlake-fnv), as a signed integer of 32
 * bits.
 *
 * @param start an index into the text, in code units; `end` is exclusive
 * @param from another number to begin with, such as that of what the stretch belongs to
 */
export function hashOfStretch(text: string, start = 0, end = text.length, from = OFFSET): number {
  let hash = from;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** Arguments that any engine takes. */
const AT_ONCE = 1_000;

/** A string of its own. */
export function copyOfStretch(text: string, start = 0, end = text.length): string {
  let copy = "";
  for (let at = start; at < end; at += AT_ONCE) {
    const units = [];
    for (let i = at; i < end && i < at + AT_ONCE; i++) units.push(text.charCodeAt(i));
    copy += String.fromCharCode(...units);
  }
  return copy;
}
