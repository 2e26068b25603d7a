import type { Metadata } from "next";
import { Explore } from "@/components/search/explore";
import { MapPane } from "@/components/search/map-pane";
import { quoted } from "@/components/ui/quoted";
import { facetAlternatives } from "@/lib/db/alternatives";
import { filterCosts, waysOut } from "@/lib/db/chips";
import { exampleTitles } from "@/lib/db/example-titles";
import { readHealth } from "@/lib/db/health";
import { pointIndices } from "@/lib/db/map";
import { countHaving, searchPapers } from "@/lib/db/search";
import { listThemes } from "@/lib/db/themes";
import { setView } from "@/lib/search/selection-edit";
import { readSelection, selectionHref, writeSelection } from "@/lib/search/selection-url";

/** Themes to begin with when nothing was found. */
const LARGEST_THEMES = 6;

export async function generateMetadata({ searchParams }: PageProps<"/">): Promise<Metadata> {
  const { selection } = readSelection(await searchParams);
  // The layout's template is for the pages below it, not for the one beside it.
  return selection.q === "" ? {} : { title: { absolute: `${quoted(selection.q)} · Paper Atlas` } };
}

export default async function ExplorePage({ searchParams }: PageProps<"/">) {
  const { selection, issues, notes } = readSelection(await searchParams);
  const [answer, costs, alternatives, having, themes, library] = await Promise.all([
    searchPapers(selection),
    filterCosts(selection),
    facetAlternatives(selection),
    countHaving(selection),
    listThemes(),
    readHealth(),
  ]);
  const groups = new Map(themes.map(({ id, group }) => [id, group]));
  return (
    <Explore
      alternatives={alternatives}
      // What of the address could not be used is told with what of the query could not.
      answer={{
        ...answer,
        notes: [...issues.map(({ message }) => message), ...notes, ...answer.notes],
      }}
      costs={costs}
      exampleTitles={await exampleTitles(selection)}
      having={having}
      groupOf={(theme) => groups.get(theme)}
      largestThemes={themes.toSorted((a, b) => b.count - a.count).slice(0, LARGEST_THEMES)}
      map={
        selection.view !== "list" && (
          <MapPane
            fullWindowHref={selectionHref("/map", setView(selection, "list"))}
            listHref={selectionHref("/", setView(selection, "list"))}
            selectionQuery={writeSelection(selection)}
          />
        )
      }
      outOf={library.papers}
      points={await pointIndices(answer.papers.map(({ slug }) => slug))}
      selection={selection}
      waysOut={answer.total === 0 ? await waysOut(selection) : undefined}
    />
  );
}
