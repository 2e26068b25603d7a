/** What themes, key phrases and the map are computed from. */
export interface PaperText {
  id: number;
  slug: string;
  title: string;
  abstract?: string;
}
