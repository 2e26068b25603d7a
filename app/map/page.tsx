import type { Metadata } from "next";
import Link from "next/link";
import { ExampleChips } from "@/components/results/example-chips";
import { QueryNotes } from "@/components/results/query-notes";
import { FilterChips } from "@/components/search/filter-chips";
import { MapPane } from "@/components/search/map-pane";
import { counted, number } from "@/components/ui/count";
import { filterCosts } from "@/lib/db/chips";
import { exampleTitles } from "@/lib/db/example-titles";
import { readHealth } from "@/lib/db/health";
import { searchPapers } from "@/lib/db/search";
import { setView } from "@/lib/search/selection-edit";
import { readSelection, selectionHref, writeSelection } from "@/lib/search/selection-url";

export const metadata: Metadata = { title: "Map" };

export default async function MapPage({ searchParams }: PageProps<"/map">) {
  const { selection, notes } = readSelection(await searchParams);
  const [answer, costs, { papers: outOf }] = await Promise.all([
    searchPapers(selection),
    filterCosts(selection),
    readHealth(),
  ]);
  const { total } = answer;
  const listHref = selectionHref("/", setView(selection, "list"));
  return (
    <main className="map-page" id="main" tabIndex={-1}>
      <h1 className="sr-only">Topic map</h1>
      <div className="map-head">
        <p className="flex flex-wrap items-baseline gap-x-4 pt-2.5 text-small">
          <span className="font-semibold" role="status">
            {total === outOf
              ? counted(total, "paper")
              : `${number(total)} of ${counted(outOf, "paper")}`}
          </span>
          {total > 0 ? (
            <Link className="link" href={listHref}>
              Show as a list
            </Link>
          ) : (
            <Link className="link" href="/map">
              Show all papers
            </Link>
          )}
        </p>
        <QueryNotes
          answer={{ ...answer, notes: [...notes, ...answer.notes] }}
          path="/map"
          selection={selection}
        />
        <FilterChips costs={costs} path="/map" selection={selection} total={total} />
        <ExampleChips path="/map" selection={selection} titles={await exampleTitles(selection)} />
      </div>
      <div className="map-full">
        <MapPane listHref={listHref} selectionQuery={writeSelection(selection)} />
      </div>
    </main>
  );
}
