/** What programs write above a page that they save: its address, and when they were there. */

export interface SavedPage {
  /** What was typed into the site's search box. */
  query?: string;
  /** ISO date. */
  capturedOn?: string;
}

/** The header stands above the page, within so many characters. */
const HEADER_SIZE = 3_000;
const ADDRESS = /^\W*(?:source )?url\W+(https?:\/\/\S+?)[">)*]*\s*$/im;
const CAPTURED =
  /^\W*(?:retrieved|exported|captured|crawled|accessed|scraped|saved|fetched)\b[^:\n]{0,20}\W+(\d{4}-\d\d-\d\d)/im;

export function savedPageOf(text: string): SavedPage {
  const header = text.slice(0, HEADER_SIZE);
  const address = ADDRESS.exec(header)?.[1];
  const url = address && URL.canParse(address) ? new URL(address) : undefined;
  const query = url?.searchParams.get("q")?.trim() || undefined;
  return { query, capturedOn: CAPTURED.exec(header)?.[1] };
}
