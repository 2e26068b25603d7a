/** Finds the format of a digest by its content; file names say nothing. */
import type { DigestFormat } from "./format";
import { areIdentifiersAlone } from "./formats/bare-addresses";
import { FORMATS } from "./formats/list";
import { columnsOf } from "./formats/table";
import { areTitlesAlone } from "./formats/title-list";
import { isHtmlSource } from "./page/html-source";
import { type Problem, problem } from "./problem";

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

/** What is told of a text that no format fits, and what of the text shows it. */
export function problemOfUnknown(
  text: string,
  place: { file: string; line: number; lastLine: number },
): Problem {
  const excerpt = text.trimStart().split(/[\r\n]/, 1)[0];
  if (isHtmlSource(text)) return problem("html-source", { ...place, excerpt });
  if (areIdentifiersAlone(text)) return problem("identifiers-alone", { ...place, excerpt });
  if (areTitlesAlone(text)) return problem("titles-alone", { ...place, excerpt });
  const columns = columnsOf(text);
  if (columns) return problem("unknown-columns", { ...place, excerpt: columns.join(", ") });
  return problem("unknown-format", { ...place, excerpt });
}

export function formatNamed(name: string): DigestFormat | undefined {
  return FORMATS.find((format) => format.name === name);
}
