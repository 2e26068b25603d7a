/** What each piece of a Hugging Face page is, told by where it leads or else by its words. */
import { arxivIdIn } from "@/lib/papers/identifiers";
import { repositoriesIn } from "@/lib/papers/links";
import { looksLikeAbstract } from "../entry";
import type { PagePart } from "../page/part";
import { AUTHOR_COUNT, DATE_LINE, isFurniture } from "./hugging-face-page";

export type Role =
  | "furniture"
  /** A picture of the paper, which leads to its page. */
  | "thumbnail"
  /** Text that leads to the page of a paper: a title or an abstract. */
  | "paper"
  | "heading"
  | "author-count"
  | "date"
  /** A button, or the number on it. */
  | "votes"
  | "comments"
  | "repository"
  /** "arXiv Page", "View PDF". */
  | "elsewhere"
  /** "Submitted by", and the name behind it. */
  | "submitter"
  | "organization"
  | "separator"
  /** How many have starred the repository: of no use. */
  | "stars"
  | "text";

/** A part of a page, what it is, and the paper that its address is of. */
export interface PagePiece extends PagePart {
  role: Role;
  arxivId?: string;
}

const VOTE = /\/login\?next=(?:%2F|\/)papers(?:%2F|\/)(\d{4}\.\d{4,5})/i;
/** Saved pages have addresses without their site. */
const PAPER = /^\/papers\/(\d{4}\.\d{4,5})/;
const COMMUNITY = /#community$/;
const HUGGING_FACE = /^(?:https?:\/\/huggingface\.co)?\//;
const REPOSITORY_LABEL = /^(?:LINK: )?GitHub(?: [\d.,]+ ?[kM]?)?$/;
const ELSEWHERE = /^(?:LINK: )?(?:arXiv (?:Page|PDF)|View (?:PDF|arXiv page)|Project page)$/i;
/** Programs write the text of a picture in brackets: "[图片：alt]". */
const PICTURE_TEXT = /^\[[^\]]*\]$/;
const LONGEST_NAME = 60;
const NUMBER = /^(?:\d[\d.,]*[kM]?|-)$/;

export function piecesOf(parts: PagePart[]): PagePiece[] {
  const pieces: PagePiece[] = [];
  let isSubmitted = false;
  for (const part of parts) {
    const { number, lastLine, text, href, heading, blanksBefore, span } = part;
    const arxivId = href ? paperAt(href) : undefined;
    const role = roleOf(part, arxivId, pieces.at(-1), isSubmitted);
    isSubmitted ||= role === "submitter";
    pieces.push({ number, lastLine, text, href, heading, blanksBefore, span, arxivId, role });
  }
  return pieces;
}

/** The arXiv id of the paper that an address is of. */
function paperAt(href: string): string | undefined {
  return VOTE.exec(href)?.[1] ?? PAPER.exec(href)?.[1] ?? arxivIdIn(href);
}

/** "· Published on Dec 28, 2024" */
export function dateIn(text: string): string {
  return text.replace(/^[·•]\s*/, "").replace(/^Published on /, "");
}

function roleOf(
  { text, href, heading }: PagePart,
  arxivId: string | undefined,
  before: PagePiece | undefined,
  isSubmitted: boolean,
): Role {
  if (href !== undefined) {
    if (VOTE.test(href)) return "votes";
    if (COMMUNITY.test(href)) return "comments";
    if (repositoriesIn(href).length > 0 && !looksLikeAbstract(text, false)) return "repository";
  }
  if (AUTHOR_COUNT.test(text.replace(/^· ?/, ""))) return "author-count";
  if (arxivId) {
    if (text === "" || PICTURE_TEXT.test(text)) return "thumbnail";
    return ELSEWHERE.test(text) ? "elsewhere" : "paper";
  }
  if (/^[·•]?$/.test(text)) return "separator";
  if (isFurniture(text)) return "furniture";
  if (DATE_LINE.test(dateIn(text))) return "date";
  if (/^Upvote(?: (?:\d+|-))?$/.test(text)) return "votes";
  if (REPOSITORY_LABEL.test(text)) return "repository";
  if (ELSEWHERE.test(text)) return "elsewhere";
  if (/^Submitted by\b/.test(text)) return "submitter";
  if (awaitsName(before) && heading === 0 && text.length <= LONGEST_NAME) return "submitter";
  if (PICTURE_TEXT.test(text)) return "separator";
  if (NUMBER.test(text) && before) return roleOfNumber(before, isSubmitted);
  if (href !== undefined && HUGGING_FACE.test(href) && !looksLikeAbstract(text, false)) {
    return "organization";
  }
  return heading > 0 ? "heading" : "text";
}

/** Behind "Submitted by", or the picture that stands between it and the name. */
function awaitsName(before: PagePiece | undefined): boolean {
  return before?.role === "submitter" && /^Submitted by$|^\[.*\]$/.test(before.text);
}

/** A number is explained by what stands before it. */
function roleOfNumber(before: PagePiece, isSubmitted: boolean): Role {
  // Elsewhere these may be the votes of the paper below; here those follow who submitted it.
  if (before.role === "author-count" && isSubmitted) return "comments";
  if (before.role === "date") return "comments";
  if (before.role === "repository") return "stars";
  if (before.role === "submitter" && !awaitsName(before)) return "votes";
  return before.role === "votes" && !/\d|-$/.test(before.text) ? "votes" : "text";
}
