/** Finds the format of a digest by its content; file names say nothing. */
import type { DigestFormat } from "./format";
import { FORMATS } from "./formats/list";
import { areTitlesAlone } from "./formats/title-list";
import { isHtmlSource } from "./page/html-source";
import type { RuleId } from "./problem";

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

/** What is told of a text that no format fits. */
export function ruleOfUnknown(text: string): RuleId {
  if (isHtmlSource(text)) return "html-source";
  return areTitlesAlone(text) ? "titles-alone" : "unknown-format";
}

export function formatNamed(name: string): DigestFormat | undefined {
  return FORMATS.find((format) => format.name === name);
}
