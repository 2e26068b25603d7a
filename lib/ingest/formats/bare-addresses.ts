/** Addresses and identifiers that stand in a line as they are: no links, no fields. */
import { addressAtStart, withoutTail } from "@/lib/papers/address-end";

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
