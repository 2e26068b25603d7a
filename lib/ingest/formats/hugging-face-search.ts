/**
 * Search results of Hugging Face Papers, flattened: after the newsletter's two lines, a title and
 * an abstract in turn, one line each.
 */
import { draftsOf } from "../draft";
import { endsAsText, pairTitlesWithAbstracts } from "../entry";
import type { DigestFacts, DigestFormat, ParsedDigest } from "../format";
import { type Line, readableLines } from "../lines";
import { problem } from "../problem";
import { AUTHOR_COUNT, NEWSLETTER, SITE, withoutFurniture } from "./hugging-face-page";

export const huggingFaceSearch: DigestFormat = {
  name: "hugging-face-search",
  label: "Hugging Face Papers, search results",
  site: SITE,

  detect(text) {
    return NEWSLETTER.test(text) && !AUTHOR_COUNT.test(text) ? 0.9 : 0;
  },

  parse(text, facts): ParsedDigest {
    const readable = readableLines(text, facts);
    const page = withoutFurniture(readable.lines);
    const pairing = pairTitlesWithAbstracts(page.lines, facts, { joinParagraphs: false });
    const understood = draftsOf(pairing.entries, facts);
    return {
      drafts: understood.drafts,
      problems: [
        ...readable.problems,
        ...pairing.problems,
        ...understood.problems,
        ...cutOff(page.lines.at(-1), pairing.waiting, facts),
      ],
      furniture: page.furniture,
    };
  },
};

/** The last line tells a capture that ends early: a title, or running text without an end. */
function cutOff(last: Line | undefined, waiting: Line | undefined, { file }: DigestFacts) {
  if (!last || (!waiting && endsAsText(last.text))) return [];
  return [problem("entry-cut-off", { file, line: last.number, excerpt: last.text })];
}
