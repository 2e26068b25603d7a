/** RIS (Research Information Systems, 2011): a tag, two spaces, a hyphen and the value on each line. */

import { hasOthers, untoldCount } from "../author-count";
import { dateParts } from "../dates";
import type { CitedPaper, CiteFormat } from "../format";
import { kindNames } from "../kinds";

export const ris: CiteFormat = {
  name: "ris",
  label: "RIS",
  about: "for EndNote, Zotero, Mendeley",
  mediaType: "application/x-research-info-systems",
  extension: "ris",
  head: "",
  separator: "\n",
  tail: "",
  paper: (paper) => `${fieldsOf(paper).map(line).join("")}ER  - \n`,
};

function fieldsOf(paper: CitedPaper): [tag: string, value: string | undefined][] {
  const { arxivId } = paper;
  const count = untoldCount(paper);
  const [year] = dateParts(paper.publishedOn);
  const [first, last] = paper.pages?.split(/\s*[–—]\s*/) ?? [];
  return [
    ["TY", kindNames(paper.kind).ris],
    ["ID", paper.slug],
    ["TI", paper.title],
    ...paper.authors.map(({ family, given }): [string, string] => [
      "AU",
      given === undefined ? `${family},` : `${family}, ${given}`,
    ]),
    // EndNote's way of saying that there are more.
    ["AU", hasOthers(paper) ? "et al.," : undefined],
    ["N1", count && `${count} authors`],
    ["PY", year && String(year)],
    ["DA", paper.publishedOn?.replaceAll("-", "/")],
    ["T2", paper.venue],
    ["VL", paper.volume],
    ["IS", paper.issue],
    ["SP", first],
    ["EP", last],
    ["PB", paper.publisher],
    ["DO", paper.doi],
    ["AN", arxivId && `arXiv:${arxivId}`],
    ["UR", paper.url],
    ["LA", paper.language],
    ...(paper.statedKeywords ?? []).map((keyword): [string, string] => ["KW", keyword]),
    ["AB", paper.abstract],
  ].filter(([, value]) => value) as [string, string][];
}

/** A value is one line, whatever it had. */
function line([tag, value]: [string, string | undefined]): string {
  return `${tag}  - ${value?.replace(/\s+/g, " ").trim()}\n`;
}
