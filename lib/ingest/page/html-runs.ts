/** The HTML source of a page as runs of text, each with its block and its link. */
import { Parser } from "htmlparser2";

export interface TextRun {
  /** As it stands between two tags, entities decoded. */
  text: string;
  /** Offset in the source, and of its end. */
  start: number;
  end: number;
  /** Runs of the same number are set on the same line or in the same paragraph. */
  block: number;
  /** The link that it is part of. */
  link?: PageLink;
  /** 1 to 6, else 0. */
  heading: number;
}

export interface PageLink {
  href: string;
  number: number;
}

export interface HtmlRuns {
  runs: TextRun[];
  /** Data that the page carries for its own scripts: values of "data-props", with their offsets. */
  data: { text: string; start: number; end: number }[];
  /** Offset where reading stopped, for a page too large or too deep to be a listing. */
  stoppedAt?: number;
}

/** Listing pages nest some 40 elements; a page beyond this was made to exhaust its reader. */
const DEEPEST = 500;
const LARGEST = 30_000_000;
const CHUNK = 65_536;

const UNREAD = new Set(["script", "style", "svg", "noscript", "template", "head", "iframe"]);
const INLINE = new Set(
  "a abbr b cite code em font i img label mark q s small span strong sub sup time tt u wbr".split(
    " ",
  ),
);

export function htmlRuns(source: string): HtmlRuns {
  const runs: TextRun[] = [];
  const data: HtmlRuns["data"] = [];
  let block = 0;
  let links = 0;
  let link: PageLink | undefined;
  let depth = 0;
  let unread = 0;
  let heading = 0;
  let stoppedAt: number | undefined;

  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      if (++depth > DEEPEST) stoppedAt ??= parser.startIndex;
      if (UNREAD.has(name)) unread++;
      if (!INLINE.has(name)) block++;
      if (/^h[1-6]$/.test(name)) heading = Number(name[1]);
      if (name === "a" && attributes.href !== undefined) {
        link = { href: attributes.href.trim(), number: ++links };
        // A picture that leads somewhere has no text, but is part of the page.
        runs.push({
          text: "",
          start: parser.startIndex,
          end: parser.endIndex,
          block,
          link,
          heading,
        });
      }
      const props = attributes["data-props"];
      if (props) data.push({ text: props, start: parser.startIndex, end: parser.endIndex });
    },
    ontext(text) {
      if (unread > 0) return;
      runs.push({ text, start: parser.startIndex, end: parser.endIndex + 1, block, link, heading });
    },
    onclosetag(name) {
      depth--;
      if (UNREAD.has(name)) unread--;
      if (!INLINE.has(name)) block++;
      if (/^h[1-6]$/.test(name)) heading = 0;
      if (name === "a") link = undefined;
    },
  });
  for (let at = 0; at < source.length && stoppedAt === undefined; at += CHUNK) {
    if (at > LARGEST) stoppedAt = at;
    else parser.write(source.slice(at, at + CHUNK));
  }
  parser.end();
  return { runs, data, stoppedAt };
}
