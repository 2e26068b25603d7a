/**
 * A page of Hugging Face Papers as a browser saves it ("Web page, complete" or "HTML only"). Besides
 * what it shows, the page carries the whole records for its scripts: names, abstracts, full dates.
 */
import type { DigestFormat, ParsedDigest } from "../format";
import { htmlParts } from "../page/html-parts";
import { isHtmlSource } from "../page/html-source";
import { enrichedByData } from "./hugging-face-data";
import { SITE } from "./hugging-face-page";
import { readHuggingFace } from "./hugging-face-parts";

const PAGE = /<title>[^<]*(?:Daily|Trending) Papers[^<]*<\/title>|data-target="DailyPapers"/i;
const PAPER_LINK = /href=["']?(?:https:\/\/huggingface\.co)?\/papers\/\d{4}\.\d{4,5}\b/;
const VOTE_LINK = /\/login\?next=%2Fpapers%2F\d{4}\.\d{4,5}\b/;

export const huggingFaceHtml: DigestFormat = {
  name: "hugging-face-html",
  label: "Hugging Face Papers, saved page",
  site: SITE,

  detect(text) {
    if (!isHtmlSource(text) || !/huggingface\.co/.test(text)) return 0;
    return PAGE.test(text) || (PAPER_LINK.test(text) && VOTE_LINK.test(text)) ? 0.97 : 0;
  },

  parse(text, facts): ParsedDigest {
    const page = htmlParts(text, facts);
    return enrichedByData(readHuggingFace(page, facts), page.data);
  },
};
