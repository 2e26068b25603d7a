/** Finds the format of a digest by its content; file names say nothing. */
import type { DigestFormat } from "./format";
import { FORMATS } from "./formats/list";

/** Below this a guess would do more harm than a question. */
const CERTAIN_ENOUGH = 0.5;

/** The format that fits best, or undefined when none fits well enough. */
export function detectFormat(text: string): DigestFormat | undefined {
  let best: DigestFormat | undefined;
  let certainty = CERTAIN_ENOUGH;
  for (const format of FORMATS) {
    const own = format.detect(text);
    if (own > certainty) [best, certainty] = [format, own];
  }
  return best;
}

export function formatNamed(name: string): DigestFormat | undefined {
  return FORMATS.find((format) => format.name === name);
}
