/**
 * A reference as medicine writes it ("Vancouver"): "Smith J, Doe A. Title. Nature. 2019;12(3):1-9.",
 * with the month behind the year in some. Its year, volume and pages tell it for certain.
 */
import type { EntryFields } from "../fielded/fields";

const NAME = "(?:\\p{Ll}{1,4} ){0,2}\\p{Lu}[\\p{L}'’-]{1,40}(?: \\p{Lu}\\p{Ll}[\\p{L}'’-]{0,40})?";
const AUTHOR = `${NAME} \\p{Lu}{1,4}(?: (?:Jr|Sr|[2-4](?:nd|rd|th)|I{2,3}))?`;
/** [, authors, title with its mark, venue, year, volume, issue, pages] */
const REFERENCE = new RegExp(
  `^((?:${AUTHOR}, ){0,200}(?:${AUTHOR}|et al))\\. (.{5,500}?[.?!]) ((?:\\p{Lu}\\p{L}{0,8}\\. ?){0,6}[^.;]{2,100})\\. ?` +
    "((?:19|20)\\d\\d)(?: [A-Z][a-z]{2}(?: \\d{1,2})?)?; ?(\\w{1,10})(?: ?\\(([^()]{1,20})\\))?: ?([\\w–-]{1,30})",
  "u",
);
const LONGEST = 3_000;

/** Undefined for what is no such reference without doubt. */
export function vancouverReference(text: string): VancouverReference | undefined {
  const [whole, names = "", title = "", ...others] =
    (text.length <= LONGEST && REFERENCE.exec(text.replace(/\s+/g, " ").trim())) || [];
  if (whole === undefined) return undefined;
  const [venue, date, volume, issue, pages] = others;
  const authors = names.replaceAll(", ", "; ");
  return { authors, title: title.replace(/\.$/, ""), venue, date, volume, issue, pages };
}

type VancouverReference = Pick<
  EntryFields,
  "title" | "venue" | "date" | "volume" | "issue" | "pages"
> & { authors: string };
