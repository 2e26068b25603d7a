/** What themes, key phrases and the map are computed from. */
export interface PaperText {
  id: number;
  slug: string;
  title: string;
  abstract?: string;
}

/** "TaS₂" as "TaS2": folding takes accents away, but not superscripts, subscripts and ligatures. */
export function searchable(text: string): string {
  return text.normalize("NFKC");
}
