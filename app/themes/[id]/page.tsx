import type { Metadata } from "next";
import { cache } from "react";
import { MiniMap } from "@/components/map/mini-map";
import { MissingTheme } from "@/components/themes/missing-theme";
import { ThemeView } from "@/components/themes/theme-view";
import { counted } from "@/components/ui/count";
import { pointIndices } from "@/lib/db/map";
import { searchPapers } from "@/lib/db/search";
import { listThemes, readTheme } from "@/lib/db/themes";
import { emptySelection } from "@/lib/search/selection";
import { onlyValue } from "@/lib/search/selection-edit";
import { writeSelection } from "@/lib/search/selection-url";

/** Once per request, for the page and its head. */
const themeOf = cache(readTheme);

export async function generateMetadata({ params }: PageProps<"/themes/[id]">): Promise<Metadata> {
  const theme = await themeOf((await params).id);
  if (!theme) return { title: "No such theme", robots: "noindex" };
  return { title: theme.label, description: theme.definition };
}

export default async function ThemePage({ params }: PageProps<"/themes/[id]">) {
  const theme = await themeOf((await params).id);
  if (!theme) return <MissingTheme />;
  const selection = onlyValue(emptySelection(), "theme", theme.id);
  const [{ papers }, themes] = await Promise.all([searchPapers(selection), listThemes()]);
  const groups = new Map(themes.map(({ id, group }) => [id, group]));
  return (
    <ThemeView
      groupOf={(id) => groups.get(id)}
      map={
        <MiniMap
          label={`The topic map with the ${counted(theme.count, "paper")} on ${theme.label} bright`}
          selectionQuery={writeSelection(selection)}
        />
      }
      papers={papers}
      points={await pointIndices(papers.map(({ slug }) => slug))}
      selection={selection}
      theme={theme}
    />
  );
}
