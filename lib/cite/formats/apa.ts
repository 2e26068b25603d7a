/**
 * A reference as the Publication Manual of the American Psychological Association (7th ed., 2020,
 * chapters 9 and 10) has it, as plain text. Titles keep their capitals: which words of them are
 * names cannot be told.
 */
import type { AuthorName } from "@/lib/papers/paper";
import { dateParts } from "../dates";
import type { CitedPaper, CiteFormat } from "../format";
import { suffixApart } from "../name-in-text";
import { paperAddress } from "../paper-address";

export const apa: CiteFormat = {
  name: "apa",
  label: "APA",
  about: "a reference to paste",
  mediaType: "text/plain; charset=utf-8",
  extension: "txt",
  head: "",
  separator: "\n",
  tail: "",
  paper: (paper) => `${reference(paper)}\n`,
};

function reference(paper: CitedPaper): string {
  const [year] = dateParts(paper.publishedOn);
  const date = `(${year ?? "n.d."})`;
  const title = `${paper.title}${remark(paper)}`;
  const authors = authorList(paper);
  // Without authors, the title takes their place (§9.12).
  const head = authors ? [authors, date, title] : [title, date];
  const parts = [...head, container(paper)].filter((part) => part !== "").map(closed);
  return [...parts, paperAddress(paper) ?? ""].join(" ").replace(/\s+/g, " ").trim();
}

/** Up to 20 authors are named; of more, the first 19 and the last, after points with spaces (§9.8). */
const MOST_NAMED = 20;

function authorList({ authors, authorCount = 0 }: CitedPaper): string {
  const names = authors.map(invertedName);
  if (names.length === 0) return "";
  if (authorCount > names.length) return `${names.slice(0, MOST_NAMED - 1).join(", ")}, et al.`;
  if (names.length > MOST_NAMED) {
    return `${names.slice(0, MOST_NAMED - 1).join(", ")}, . . . ${names.at(-1)}`;
  }
  if (names.length === 1) return names[0]!;
  return `${names.slice(0, -1).join(", ")}, & ${names.at(-1)}`;
}

/** "Campolongo, E. G.", "Sartre, J.-P.", "King, M. L., Jr." (§9.8); scripts without capitals are not shortened. */
function invertedName(name: AuthorName): string {
  const { family, given, suffix } = suffixApart(name);
  if (given === undefined) return family;
  const initials = given
    .split(/\s+/)
    .map((word) => word.split("-").map(initial).join("-"))
    .join(" ");
  return [family, initials, suffix].filter(Boolean).join(", ");
}

function initial(name: string): string {
  const [first = ""] = name;
  return first.toLowerCase() === first.toUpperCase() ? name : `${first.toUpperCase()}.`;
}

/** What stands in brackets behind the title. */
function remark({ kind, arxivId, venue, publisher }: CitedPaper): string {
  if (kind === "thesis") {
    return ` [Doctoral dissertation${publisher || venue ? `, ${publisher ?? venue}` : ""}]`;
  }
  return arxivId && !isPublished(kind, venue) ? ` (arXiv:${arxivId})` : "";
}

function isPublished(kind: CitedPaper["kind"], venue: string | undefined): boolean {
  return kind !== "preprint" && venue !== undefined;
}

/** Where it appeared: "Nature, 12(3), 1–10", "In Book (pp. 1–10). Publisher". */
function container(paper: CitedPaper): string {
  const { kind, venue, volume, issue, pages, publisher, arxivId } = paper;
  if (kind === "thesis") return "";
  if (kind === "chapter" || kind === "conference") {
    const inside = venue ? [`In ${venue}${pages ? ` (pp. ${pages})` : ""}`] : [];
    return [...inside, ...(publisher ? [publisher] : [])].map(closed).join(" ");
  }
  if (kind === "book" || kind === "report") return publisher ?? venue ?? "";
  if (!isPublished(kind, venue)) return arxivId ? "arXiv" : (venue ?? publisher ?? "");
  const number = `${volume ?? ""}${issue ? `(${issue})` : ""}`;
  return [venue, number, pages].filter(Boolean).join(", ");
}

function closed(part: string): string {
  return /[.?!]$/.test(part) ? part : `${part}.`;
}
