/**
 * The trending page of Hugging Face Papers as text, with or without its links: "Published on …",
 * votes, the repository and its stars below each abstract, and every record twice.
 */
import type { DigestFormat, ParsedDigest } from "../format";
import { savedPageOf } from "../page/header";
import { markdownParts } from "../page/markdown-parts";
import { SITE } from "./hugging-face-page";
import { readHuggingFace } from "./hugging-face-parts";

const MARKS = [
  /\bTrending Papers\b/,
  /^\W*(?:\[?LINK: )?\[?GitHub [\d.]+k?\b|^\W*GitHub\s*$/m,
  /^\W*\[?Upvote\b/m,
  /\bPublished on [A-Z][a-z]{2} \d/,
  /\barXiv Page\b/,
];

export const huggingFaceTrending: DigestFormat = {
  name: "hugging-face-trending",
  label: "Hugging Face Papers, trending page",
  site: SITE,

  detect(text) {
    if (/^\s*[<{[@]/.test(text)) return 0;
    const marks = MARKS.filter((mark) => mark.test(text)).length;
    return marks >= 2 && MARKS.slice(1, 4).some((mark) => mark.test(text)) ? 0.98 : 0;
  },

  parse(text, facts): ParsedDigest {
    const known = { ...facts, crawledOn: facts.crawledOn ?? savedPageOf(text).capturedOn };
    return readHuggingFace(markdownParts(text, facts), known);
  },
};
