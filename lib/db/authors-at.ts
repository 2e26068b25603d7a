/** Authors by what an address calls them. */
import { slugsBeyond } from "@/lib/papers/author-slug";
import { database } from "./client";

export interface AddressedAuthor {
  /** As the address has it. */
  id: string;
  name: string;
  /** The author's own slug. */
  author: string;
}

/** As many namesakes as a library may have that are written in other letters. */
const MOST_NAMESAKES = 20;

/**
 * In the order of the slugs; an unknown one, which may be from an older library, stands for all whose
 * names are the same in plain letters.
 */
export async function authorsAt(ids: readonly string[]): Promise<AddressedAuthor[]> {
  const select = { id: true, name: true };
  const found = await database().author.findMany({ where: { id: { in: [...ids] } }, select });
  const known = new Map(found.map((author) => [author.id, author]));
  const all = ids.map(async (id) => {
    const author = known.get(id);
    const authors = author ? [author] : await namesakes(id);
    return authors.map((each) => ({ id, name: each.name, author: each.id }));
  });
  return (await Promise.all(all)).flat();
}

function namesakes(id: string) {
  const [gte, lt] = slugsBeyond(id);
  return database().author.findMany({
    where: { id: { gte, lt } },
    select: { id: true, name: true },
    take: MOST_NAMESAKES,
    orderBy: { id: "asc" },
  });
}
