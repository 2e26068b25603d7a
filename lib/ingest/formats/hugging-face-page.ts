/** What every page of Hugging Face Papers has around its entries. */
import type { Line } from "../lines";

export const SITE = "Hugging Face Papers";

export const NEWSLETTER =
  /^[^\S\r\n]{0,20}Get trending papers in your email inbox(?: once a day)?!/m;

/** "• 4 authors": the line under an abstract of the daily page; "· 4 authors" under its title. */
export const AUTHOR_COUNT =
  /^[^\S\r\n]{0,20}(?:[•·][^\S\r\n]{0,20})?\d{1,6} authors?[^\S\r\n]{0,20}$/m;

const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";

/** "May 13", "Jul 23, 2023", and with a count of comments behind it "Aug 5, 2025 4". */
export const DATE_LINE = new RegExp(`^${MONTH} \\d{1,2}(?:, \\d{4})?(?: \\d+)?$`);

/** The page's own date stands among its furniture, never under an entry. */
const PAGE_DATE = new RegExp(`^${MONTH} \\d{1,2}(?:, \\d{4})?$`);

/** Texts of the page itself, wherever they stand. */
const FURNITURE =
  /^(?:[Nn][Ee][Ww]|Subscribe|Daily Papers|by ?(?:AK(?: and the research community)?)?|and the research community|Daily|Weekly|Monthly|Trending Papers)$/;

export function isFurniture(text: string): boolean {
  return FURNITURE.test(text) || NEWSLETTER.test(text);
}

/** A button's label that a flattened page glues to the title behind it: "SubscribeEmergent …". */
const GLUED_BUTTON = /^Subscribe(?!(?:d|rs?)\b)(?=\S)/;

/** Parts the page's own lines from those of its entries, and frees the first title of the button. */
export function withoutFurniture(lines: Line[]): { lines: Line[]; furniture: number[] } {
  const kept: Line[] = [];
  const furniture: number[] = [];
  let afterFurniture = true;
  for (const line of lines) {
    const isPageDate = afterFurniture && PAGE_DATE.test(line.text);
    if (isPageDate || isFurniture(line.text)) {
      furniture.push(line.number);
      afterFurniture = true;
      continue;
    }
    kept.push(afterFurniture ? { ...line, text: line.text.replace(GLUED_BUTTON, "") } : line);
    afterFurniture = false;
  }
  return { lines: kept, furniture };
}
