import { counted } from "@/components/ui/count";
import { ChevronIcon } from "@/components/ui/icons";
import type { MapRegionAnswer } from "@/lib/map/answer";
import type { MapRegion } from "@/lib/map/map";
import type { Outline } from "@/lib/map/region-outline";
import { clearFacet, onlyValue, valueState } from "@/lib/search/selection-edit";
import { readSelection } from "@/lib/search/selection-url";
import { useMapSession } from "../map-session";
import { besidePanel } from "./beside-panel";
import { RegionFacts } from "./region-facts";
import { useAnswer } from "./use-answer";
import { regionHref } from "./use-central-papers";

interface RegionPageProps {
  region: MapRegion;
  outline: Outline;
  /** Tells about another region; about none, it is the tree's turn. */
  onRegion: (id: string | undefined) => void;
}

const ACTION = "rounded-md border border-line-2 px-2.5 py-1 font-medium text-ink hover:border-edge";

/** What a region is about, and what can be done with it. */
export function RegionPage({ region, outline, onRegion }: RegionPageProps) {
  const { view, data, select, selectionQuery } = useMapSession();
  const answer = useAnswer<MapRegionAnswer>(regionHref(region.id));
  const parent = region.parent === undefined ? undefined : outline.byId.get(region.parent);
  const { selection } = readSelection(selectionQuery);
  const only = valueState(selection, "region", region.id) === "included";
  const share = Math.round((100 * region.size) / data.points.count);
  return (
    <article aria-labelledby="region-name" className="grid gap-3">
      <nav aria-label="Around this region" className="-my-1 flex flex-wrap gap-x-3 text-ink-2">
        <BackTo label="All regions" onPress={() => onRegion(undefined)} />
        {parent && <BackTo label={parent.label} onPress={() => onRegion(parent.id)} />}
      </nav>
      <div>
        <h3
          id="region-name"
          tabIndex={-1}
          data-takes-focus
          className="font-serif text-heading leading-6 font-semibold text-pretty text-ink outline-none"
        >
          {region.label}
        </h3>
        <p className="text-ink-2">
          {counted(region.size, "paper")}
          {share > 0 && `, ${share} % of the map`}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          aria-pressed={only}
          onClick={() =>
            select((now) =>
              only ? clearFacet(now, "region") : onlyValue(now, "region", region.id),
            )
          }
          className={`${ACTION} aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent`}
        >
          Only these papers
        </button>
        <button
          type="button"
          onClick={({ currentTarget }) =>
            view?.showRegion(region, besidePanel(currentTarget, view.pane))
          }
          className={ACTION}
        >
          Zoom to it
        </button>
      </div>
      {answer.status === "loading" && <p className="text-ink-2">Fetching what it is about …</p>}
      {answer.status === "failed" && (
        <p role="alert" className="text-ink-2">
          {answer.message}
        </p>
      )}
      {answer.status === "ready" && <RegionFacts answer={answer.value} onRegion={onRegion} />}
    </article>
  );
}

function BackTo({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="flex items-center gap-1 py-1 text-left hover:text-ink"
    >
      <span className="rotate-90">
        <ChevronIcon />
      </span>
      {label}
    </button>
  );
}
