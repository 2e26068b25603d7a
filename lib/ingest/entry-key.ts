/** What a person's decisions know an entry by. */
import { doiIn } from "@/lib/papers/doi";
import { arxivIdIn, arxivIdOfDoi } from "@/lib/papers/identifiers";
import type { PaperFacts } from "@/lib/papers/paper";
import { shortHash } from "@/lib/papers/slug";
import { plainWords, titleKey } from "@/lib/papers/title-key";
import { fold } from "@/lib/text/tokens";

/** What the key is made of: facts that another reading of the same digest gives again. */
export type Keyable = Pick<
  PaperFacts,
  "title" | "abstract" | "authors" | "publishedOn" | "doi" | "arxivId"
>;

/** Words of the abstract that count: its end is what listings cut off. */
const ABSTRACT_WORDS = 20;
/** Characters of the title that are kept readable in a key; the hash has all of it. */
const READABLE = 40;

/**
 * The name of an entry that outlasts the database: the same for the same entry read again, from
 * whatever digest. Begins with its identifier and "#" where it has one ("arxiv:2305.19268#0yx3k1a");
 * the title is in the key of these too, because two entries with one wrong identifier must be able
 * to be told apart. Else made from title, family names, year and the abstract's beginning.
 */
export function entryKey(entry: Keyable): string {
  const title = titleKey(entry.title);
  const identifier = identifierOf(entry);
  if (identifier) return `${identifier}#${shortHash(title)}`;
  const families = entry.authors.map(({ family }) => fold(family)).join(" ");
  const year = entry.publishedOn?.slice(0, 4) ?? "";
  const abstract = plainWords(entry.abstract ?? "")
    .slice(0, ABSTRACT_WORDS)
    .join(" ");
  const content = [title, families, year, abstract].join("\n");
  return `title:${title.slice(0, READABLE)}#${shortHash(content)}`;
}

/** "arxiv:2305.19268" or "doi:10.1000/x"; a preprint goes by its arXiv id, whichever way it is given. */
function identifierOf({ arxivId, doi }: Keyable): string | undefined {
  const arxiv = (arxivId && arxivIdIn(arxivId)) || (doi && arxivIdOfDoi(doi));
  if (arxiv) return `arxiv:${arxiv}`;
  return doi && `doi:${doiIn(doi) ?? doi.toLowerCase()}`;
}
