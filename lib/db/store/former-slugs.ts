/** Addresses of papers that became part of other papers: links live for ever. */
import type { Writer } from "./writer";

/** Whoever asks for `slug` from now on is shown the paper at `became`. */
export function rememberSlug(writer: Writer, slug: string, became: string): void {
  if (slug === became) return;
  writer.run("UPDATE FormerSlug SET became = ? WHERE became = ?", became, slug);
  writer.run(
    "INSERT INTO FormerSlug (slug, became) VALUES (?, ?) ON CONFLICT (slug) DO UPDATE SET became = excluded.became",
    slug,
    became,
  );
  writer.run("DELETE FROM FormerSlug WHERE slug = ?", became);
}

/** The addresses that a paper took over. */
export function formerSlugsOf(writer: Writer, slug: string): string[] {
  return writer
    .all<{ slug: string }>("SELECT slug FROM FormerSlug WHERE became = ? ORDER BY slug", slug)
    .map((row) => row.slug);
}

/** Whether a new paper must not have the slug: it is a paper's, or leads to one. */
export function isSlugTaken(writer: Writer, slug: string): boolean {
  const found = writer.all(
    `SELECT 1 FROM Paper WHERE slug = ? UNION ALL SELECT 1 FROM FormerSlug
      JOIN Paper ON Paper.slug = FormerSlug.became WHERE FormerSlug.slug = ?`,
    slug,
    slug,
  );
  return found.length > 0;
}

export function slugOf(writer: Writer, paperId: number): string {
  return writer.all<{ slug: string }>("SELECT slug FROM Paper WHERE id = ?", paperId)[0]!.slug;
}
