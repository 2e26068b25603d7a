/** Names of authors as texts that are read as the same names again. */
import { displayName, readName } from "@/lib/papers/names";
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

function isReadAs({ family, given }: AuthorName, text: string): boolean {
  const read = readName(text);
  return read?.family === family && read.given === given;
}
