/** The themes of the library with their papers counted. */
import type { FacetValue } from "@/lib/search/answer";
import { emptySelection } from "@/lib/search/selection";
import { onlyValue } from "@/lib/search/selection-edit";
import type { ThemeTerm } from "@/lib/themes/theme";
import { database } from "./client";
import { countFacets } from "./facets";
import { resolveSelection } from "./resolve-selection";

export interface ThemeSummary {
  id: string;
  label: string;
  group: string;
  definition: string;
  count: number;
}

export interface ThemeDetail extends ThemeSummary {
  terms: ThemeTerm[];
  /** Themes that share papers with this one; `count` papers have both. */
  related: FacetValue[];
  papersByYear: { year: number; count: number }[];
}

/** All themes in the order of the taxonomy, those without papers too. */
export async function listThemes(): Promise<ThemeSummary[]> {
  const themes = await database().theme.findMany({
    orderBy: { position: "asc" },
    include: { _count: { select: { papers: true } } },
  });
  return themes.map(({ id, label, group, definition, _count }) => ({
    id,
    label,
    group,
    definition,
    count: _count.papers,
  }));
}

export async function readTheme(id: string): Promise<ThemeDetail | undefined> {
  const theme = await database().theme.findUnique({ where: { id } });
  if (!theme) return undefined;
  const selection = onlyValue(emptySelection(), "theme", id);
  const { index, found, total } = await resolveSelection(selection);
  const { facets } = await countFacets(index, found.selected);
  return {
    id,
    label: theme.label,
    group: theme.group,
    definition: theme.definition,
    count: total,
    terms: JSON.parse(theme.terms) as ThemeTerm[],
    related: facets.themes
      .filter((other) => other.id !== id)
      .sort((a, b) => b.count - a.count)
      .slice(0, 8),
    papersByYear: facets.years.map(({ id: year, count }) => ({ year: Number(year), count })),
  };
}
