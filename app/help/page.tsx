import type { Metadata } from "next";
import { Contents } from "@/components/help/contents";
import { FiltersAndSuggestions } from "@/components/help/filters-and-suggestions";
import { HowItIsMade } from "@/components/help/how-it-is-made";
import { HowResultsAreRanked } from "@/components/help/how-results-are-ranked";
import { SearchSyntax } from "@/components/help/search-syntax";
import { ShortcutHelp } from "@/components/help/shortcut-help";
import { TakingAlong } from "@/components/help/taking-along";
import { TryQuery } from "@/components/help/try-query";
import { filterCosts } from "@/lib/db/chips";
import { searchPapers } from "@/lib/db/search";
import { liveExamples } from "@/lib/db/syntax-examples";
import { emptySelection } from "@/lib/search/selection";
import { setQuery } from "@/lib/search/selection-edit";
import { readSelection } from "@/lib/search/selection-url";

export const metadata: Metadata = {
  title: "Help",
  description: "Search syntax, keys, and how ranking, themes and the map are made.",
};

export default async function HelpPage({ searchParams }: PageProps<"/help">) {
  const { q } = readSelection(await searchParams).selection;
  const tried = setQuery(emptySelection(), q);
  const [examples, answer, costs] = await Promise.all([
    liveExamples(),
    q === "" ? undefined : searchPapers({ ...tried, size: 1 }),
    filterCosts(tried),
  ]);
  return (
    <main className="page" id="main" tabIndex={-1}>
      <header className="page-head">
        <h1 className="page-title">Help</h1>
        <p className="page-lead">
          Paper Atlas reads copied listing pages and runs on this machine alone; nothing you do here
          leaves it. Whatever is searched and filtered stands in the address: Back, reload and a
          pasted link bring it back.
        </p>
      </header>
      <div className="help-page">
        <Contents />
        <div className="help">
          <SearchSyntax examples={examples} />
          <TryQuery answer={answer} costs={costs} selection={tried} />
          <HowResultsAreRanked />
          <FiltersAndSuggestions />
          <ShortcutHelp />
          <HowItIsMade />
          <TakingAlong />
        </div>
      </div>
    </main>
  );
}
