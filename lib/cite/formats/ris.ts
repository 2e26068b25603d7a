/** RIS (Research Information Systems, 2011): a tag, two spaces, a hyphen and the value on each line. */
import { authorsNote } from "@/lib/papers/author-count";
import type { AuthorName } from "@/lib/papers/paper";
import { dateParts } from "../dates";
import type { CitedPaper, CiteFormat } from "../format";
import { kindNames } from "../kinds";
import { suffixApart } from "../name-in-text";

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
  const [year] = dateParts(paper.publishedOn);
  const [first, last] = paper.pages?.split(/\s*[–—]\s*/) ?? [];
  return [
    ["TY", kindNames(paper.kind).ris],
    ["ID", paper.slug],
    ["TI", paper.title],
    ...paper.authors.map((name): [string, string] => ["AU", authorOf(name)]),
    ["N1", authorsNote(paper)],
    ...paper.codeUrls.map((url): [string, string] => ["N1", `Code: ${url}`]),
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

/** "Last, First, Suffix"; EndNote's comma behind a group, and its two for the one that a group has. */
function authorOf(name: AuthorName): string {
  const { family, given, suffix } = suffixApart(name);
  if (given !== undefined) return [family, given, suffix].filter(Boolean).join(", ");
  return family.includes(",") ? family.replace(",", ",,") : `${family},`;
}

/** Paragraphs of a value go on below its tag, a blank line between them; each is one line. */
function line([tag, value]: [string, string | undefined]): string {
  const paragraphs = value?.split(/\n\s*\n/).map((part) => part.replace(/\s+/g, " ").trim());
  return `${tag}  - ${paragraphs?.filter(Boolean).join("\n\n")}\n`;
}
