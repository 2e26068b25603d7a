/** Links and pictures of Markdown, found in one pass however badly the brackets pair up. */

export interface LinkSpan {
  /** Offsets in the text, end exclusive: of all of it, and of what is read. */
  start: number;
  end: number;
  textStart: number;
  textEnd: number;
  href: string;
  picture: boolean;
}

/** Longer than any abstract: brackets that are farther apart are no pair. */
const LONGEST_TEXT = 10_000;
const LONGEST_ADDRESS = 1_000;

const DEFINITION = /^[ \t]{0,8}\[([^\]\s]{1,40})\]:[ \t]*<?(\S{1,2000}?)>?[ \t]*$/gm;

/** Addresses that stand apart, "[12]: https://…", by their names. */
export function linkDefinitions(text: string): Map<string, string> {
  return new Map(Array.from(text.matchAll(DEFINITION), ([, name, href]) => [name!, href!]));
}

/** The outermost links, and pictures outside of links, in order. */
export function findMarkdownLinks(text: string, definitions: Map<string, string>): LinkSpan[] {
  const open: number[] = [];
  const spans: LinkSpan[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === "\\" && /[[\]\\]/.test(text[at + 1] ?? "")) at++;
    else if (sign === "[") open.push(at);
    else if (sign === "]" && open.length > 0) {
      const bracket = open.pop()!;
      const target = at - bracket <= LONGEST_TEXT && targetAt(text, at + 1, definitions);
      if (!target) continue;
      const picture = text[bracket - 1] === "!";
      const start = picture ? bracket - 1 : bracket;
      while (spans.length > 0 && spans.at(-1)!.start > start) spans.pop();
      spans.push({
        start,
        textStart: bracket + 1,
        textEnd: at,
        ...target,
        picture,
      });
      at = target.end - 1;
    }
  }
  return spans;
}

/** "(https://…)" or "[12]" right behind the text of a link. */
function targetAt(
  text: string,
  at: number,
  definitions: Map<string, string>,
): { href: string; end: number } | undefined {
  const close = { "(": ")", "[": "]" }[text[at] ?? ""];
  if (!close) return undefined;
  let depth = 0;
  for (let end = at; end < text.length && end - at < LONGEST_ADDRESS; end++) {
    if (text[end] === "\n") return undefined;
    if (text[end] === text[at]) depth++;
    if (text[end] !== close || --depth > 0) continue;
    const inside = text.slice(at + 1, end).trim();
    const href = close === "]" ? definitions.get(inside) : inside.split(/\s+["']/)[0];
    return href === undefined ? undefined : { href, end: end + 1 };
  }
  return undefined;
}
