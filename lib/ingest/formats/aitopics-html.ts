/** A page of AITopics as a browser saves it: read as the text that it shows. */
import type { DigestFormat } from "../format";
import { htmlLines } from "../page/html-parts";
import { isHtmlSource } from "../page/html-source";
import { linesOutside } from "../page/part";
import { readAitopicsLines } from "./aitopics-listing";
import { AITOPICS } from "./aitopics-page";

export const aitopicsHtml: DigestFormat = {
  name: "aitopics-html",
  label: "AITopics, saved page",
  site: AITOPICS,

  detect(text) {
    if (!isHtmlSource(text)) return 0;
    return /<title>[^<]*AITopics/i.test(text) || /\baitopics\.org\/(?:search|class|doc)/.test(text)
      ? 0.96
      : 0;
  },

  parse(text, facts) {
    const page = htmlLines(text, facts);
    const read = readAitopicsLines(page.parts, facts);
    return {
      ...read,
      problems: [...page.problems, ...read.problems],
      furniture: linesOutside(read.drafts, [...page.markup, ...read.furniture], []),
    };
  },
};
