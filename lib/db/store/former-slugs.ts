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

/** The slugs that new papers must not have: those of papers, and those that lead to one. */
export class TakenSlugs {
  private readonly known = new Map<string, boolean>();

  /** @param wanted slugs that are about to be asked for: the database is asked once for all */
  constructor(
    private readonly writer: Writer,
    wanted: readonly string[],
  ) {
    this.learn(wanted);
  }

  has(slug: string): boolean {
    if (!this.known.has(slug)) this.learn([slug]);
    return this.known.get(slug)!;
  }

  add(slug: string): void {
    this.known.set(slug, true);
  }

  private learn(slugs: readonly string[]): void {
    const taken = this.writer.all<{ slug: string }>(
      `SELECT value AS slug FROM json_each(?) WHERE value IN (SELECT slug FROM Paper)
        OR EXISTS (SELECT 1 FROM FormerSlug JOIN Paper ON Paper.slug = FormerSlug.became
          WHERE FormerSlug.slug = value)`,
      JSON.stringify(slugs),
    );
    for (const slug of slugs) this.known.set(slug, false);
    for (const { slug } of taken) this.add(slug);
  }
}

export function slugOf(writer: Writer, paperId: number): string {
  return writer.all<{ slug: string }>("SELECT slug FROM Paper WHERE id = ?", paperId)[0]!.slug;
}
