import type { Metadata } from "next";
import { FilterChips } from "@/components/search/filter-chips";
import { MapPane } from "@/components/search/map-pane";
import { filterCosts } from "@/lib/db/chips";
import { searchPapers } from "@/lib/db/search";
import { readSelection, selectionHref, writeSelection } from "@/lib/search/selection-url";

export const metadata: Metadata = { title: "Map" };

export default async function MapPage({ searchParams }: PageProps<"/map">) {
  const { selection } = readSelection(await searchParams);
  const [{ total }, costs] = await Promise.all([searchPapers(selection), filterCosts(selection)]);
  return (
    <main className="map-page" id="main" tabIndex={-1}>
      <h1 className="sr-only">Topic map</h1>
      {costs.length > 0 && (
        <div className="map-head">
          <FilterChips costs={costs} path="/map" selection={selection} total={total} />
        </div>
      )}
      <div className="map-full">
        <MapPane
          listHref={selectionHref("/", selection)}
          selectionQuery={writeSelection(selection)}
        />
      </div>
    </main>
  );
}
