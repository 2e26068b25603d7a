/** Names of authors as texts that are read as the same names again. */
import { displayName, readName, SUFFIX } from "@/lib/papers/names";
import type { AuthorName } from "@/lib/papers/paper";

/** "Silva Santos, Ana"; a name of one part that would be taken for two, "DeepSeek AI,". */
export function lastFirst(name: AuthorName): string {
  const { family, given } = name;
  if (given) return `${family}, ${given}`;
  return isReadAs(name, family) ? family : `${family},`;
}

/** "Ana Lima", as a byline has it, where that tells which part is the family. */
export function byline(name: AuthorName): string {
  const shown = displayName(name);
  return isReadAs(name, shown) ? shown : lastFirst(name);
}

/** The suffix that formats have a place of its own for: "Müller" and "Jr." of "Müller Jr.". */
export function suffixApart({ family, given }: AuthorName): AuthorName & { suffix?: string } {
  const at = family.lastIndexOf(" ");
  const suffix = family.slice(at + 1);
  if (given === undefined || at <= 0 || !SUFFIX.test(suffix)) return { family, given };
  return { family: family.slice(0, at), given, suffix };
}

function isReadAs({ family, given }: AuthorName, text: string): boolean {
  const read = readName(text);
  return read?.family === family && read.given === given;
}
