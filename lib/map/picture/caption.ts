/** The strip below an exported picture: what its colours mean, and where it is from. */

export interface CaptionEntry {
  label: string;
  colour: string;
}

export interface Caption {
  /** Pixels that it takes below the picture. */
  height: number;
  /** Middles of the dots; a text begins at `textStart`, on the same line, and is so wide. */
  entries: (CaptionEntry & { x: number; y: number; width: number })[];
  source: { text: string; x: number; y: number };
}

/** Pixels. */
export const CAPTION_FONT_SIZE = 12;
export const DOT_RADIUS = 4;
const DOT_ROOM = 2 * DOT_RADIUS + 6;
const EDGE = 16;
const BETWEEN = 18;
const LINE = 20;

/** Where the text of an entry begins. */
export function textStart(dotX: number): number {
  return dotX - DOT_RADIUS + DOT_ROOM;
}

/** @param measure pixels of a text in the caption's font */
export function layCaption(
  legend: readonly CaptionEntry[],
  source: string,
  paneWidth: number,
  measure: (text: string) => number,
): Caption {
  const entries: Caption["entries"] = [];
  let left = EDGE;
  let y = EDGE + LINE / 2;
  for (const entry of legend) {
    const width = measure(entry.label);
    const room = DOT_ROOM + width;
    if (left > EDGE && left + room > paneWidth - EDGE) {
      left = EDGE;
      y += LINE;
    }
    entries.push({ ...entry, x: left + DOT_RADIUS, y, width });
    left += room + BETWEEN;
  }
  if (entries.length > 0) y += LINE;
  return {
    height: y + LINE / 2 + EDGE,
    entries,
    source: { text: source, x: EDGE, y },
  };
}
