/**
 * The trending page of Hugging Face Papers as text, with or without its links: "Published on …",
 * votes, the repository and its stars below each abstract, and every record twice.
 */
import type { DigestFormat, ParsedDigest } from "../format";
import { savedPageOf } from "../page/header";
import { isSource } from "../page/html-source";
import { markdownParts } from "../page/markdown-parts";
import { SITE } from "./hugging-face-page";
import { readHuggingFace } from "./hugging-face-parts";

const HEADING = /^[^\w\r\n]{0,20}Trending Papers\b/m;
/** What stands below the abstracts: how many have starred it, the button, the date in full. */
const BELOW =
  /^[^\w\r\n]{0,20}(?:(?:LINK: )?GitHub(?: [\d.]+k?)?(?:\]|$)|Upvote[^\S\r\n]*$)|\bPublished on [A-Z][a-z]{2} \d{1,2}(?:, \d{4})?[^\S\r\n]*$/gm;

export const huggingFaceTrending: DigestFormat = {
  name: "hugging-face-trending",
  label: "Hugging Face Papers, trending page",
  site: SITE,

  detect(text) {
    if (isSource(text)) return 0;
    const below = text.match(BELOW)?.length ?? 0;
    return below >= (HEADING.test(text) ? 1 : 4) ? 0.98 : 0;
  },

  parse(text, facts): ParsedDigest {
    const known = { ...facts, crawledOn: facts.crawledOn ?? savedPageOf(text).capturedOn };
    return readHuggingFace(markdownParts(text, facts), known);
  },
};
