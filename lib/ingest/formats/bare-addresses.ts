/** Addresses and identifiers that stand in a line as they are: no links, no fields. */
import { addressAtStart, withoutTail } from "@/lib/papers/address-end";
import { doiIn } from "@/lib/papers/doi";
import { arxivIdIn } from "@/lib/papers/identifiers";
import { nonBlankLines } from "../lines";

const BEGINNING =
  /\bhttps?:\/\/|\bdoi:\s?(?=10\.)|\barxiv:\s?(?=\w)|(?<![\w./])10\.\d{4,9}\/(?=\w)/gi;

interface BareAddress {
  address: string;
  /** Offsets in the text, end exclusive. */
  start: number;
  end: number;
}

export function bareAddresses(text: string): BareAddress[] {
  const found: BareAddress[] = [];
  for (const { index: start, 0: beginning } of text.matchAll(BEGINNING)) {
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const behind = start + beginning.length;
    const end = behind + withoutTail(addressAtStart(text.slice(behind, behind + LONGEST))).length;
    if (end > behind) found.push({ address: text.slice(start, end), start, end });
  }
  return found;
}

/** Longer than the address of any paper. */
const LONGEST = 2_000;

/** The text, and what is left of brackets that held nothing else. */
export function withoutBareAddresses(text: string): string {
  let result = "";
  let position = 0;
  for (const { start, end } of bareAddresses(text)) {
    result += text.slice(position, start);
    position = end;
  }
  return (result + text.slice(position)).replace(
    /\(\s*\)|<\s*>|\[\s*\]/g,
    position > 0 ? " " : "$&",
  );
}

const MARK = /^(?:[-*+•]|\[?\d{1,4}[.)\]])\s+/;
/** Lines that a text is judged by. */
const SAMPLE = 2_000;

/** Whether every line is an identifier or an address of a paper, or some of them, and nothing else. */
export function areIdentifiersAlone(text: string): boolean {
  const lines = nonBlankLines(text).slice(0, SAMPLE);
  return lines.length > 0 && lines.every((line) => isIdentifiers(line.text.replace(MARK, "")));
}

function isIdentifiers(line: string): boolean {
  if (line.length > LONGEST) return false;
  const words = line.replace(/\b(doi|arxiv):\s{1,9}/gi, "$1:").split(/[\s,;]+/);
  return words.filter(Boolean).every((word) => {
    const isWhole = /^(?:<?https?:\/\/|(?:doi:)?10\.\d{4}|arxiv:|\d{4}\.\d|[a-z-]{2,9}\/\d)/i.test(
      word,
    );
    return isWhole && (doiIn(word) ?? arxivIdIn(word)) !== undefined;
  });
}
