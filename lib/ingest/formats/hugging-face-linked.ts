/**
 * Search results and daily pages of Hugging Face Papers with their links: Markdown, or plain text
 * with each address on a line of its own. Ids and votes of papers come out of the links.
 */
import type { DigestFormat, ParsedDigest } from "../format";
import { savedPageOf } from "../page/header";
import { isSource } from "../page/html-source";
import { markdownParts } from "../page/markdown-parts";
import { NEWSLETTER, SITE } from "./hugging-face-page";
import { readHuggingFace } from "./hugging-face-parts";

const PAPER_LINK = /huggingface\.co\/papers\/\d{4}\.\d{4,5}\b/;
const VOTE_LINK = /\/login\?next=%2Fpapers%2F\d{4}\.\d{4,5}\b/;
const COMMENT_LINK = /\/papers\/\d{4}\.\d{4,5}#community/;

export const huggingFaceLinked: DigestFormat = {
  name: "hugging-face-linked",
  label: "Hugging Face Papers, with links",
  site: SITE,

  detect(text) {
    if (!PAPER_LINK.test(text) || isSource(text)) return 0;
    if (VOTE_LINK.test(text) || COMMENT_LINK.test(text)) return 0.97;
    return NEWSLETTER.test(text) || /\bDaily Papers\b/.test(text) ? 0.96 : 0;
  },

  parse(text, facts): ParsedDigest {
    const { query, capturedOn } = savedPageOf(text);
    const known = { ...facts, crawledOn: facts.crawledOn ?? capturedOn };
    return { ...readHuggingFace(markdownParts(text, facts), known), topic: query };
  },
};
