import { useRouter } from "next/navigation";
import { useCallback, useEffect, useId, useRef } from "react";
import type { MapPaper } from "@/lib/map/answer";
import type { ColourMode } from "@/lib/map/colouring";
import { type MapParams, withMapParams } from "@/lib/map/map-params";
import { colourOf } from "@/lib/map/palette";
import type { Selection } from "@/lib/search/selection";
import { clearFacet, onlyValue, setArea, valueState } from "@/lib/search/selection-edit";
import { InWords } from "./in-words";
import { MapCard } from "./map-card";
import { loadPaper, type MapData } from "./map-data";
import type { MapFrame } from "./map-layers";
import { MapLegend } from "./map-legend";
import { type MapPick, type MapSession, MapSessionContext } from "./map-session";
import { MapTools, toolsBox } from "./map-tools";
import { ToolBar, toolBarBox } from "./tools/tool-bar";
import { AREA_TOOL, MAP_TOOLS, REGIONS_TOOL } from "./tools/tools";
import type { TopicMapProps } from "./topic-map";
import { colourModes, useColouring } from "./use-colouring";
import { useAreaOnMap, useLasso } from "./use-lasso";
import { useLitPoint } from "./use-lit-point";
import { useMapPaper } from "./use-map-data";
import { useMapKeys } from "./use-map-keys";
import { useMapParams } from "./use-map-params";
import { type MapPress, useMapPointer } from "./use-map-pointer";
import { useMapSelection } from "./use-map-selection";
import { useMapView } from "./use-map-view";
import { usePalette } from "./use-palette";
import { useVeils } from "./use-veils";
import { useViewpoint } from "./use-viewpoint";

/** The right edge is wider, for the buttons that stand there, and the upper for those of the tools. */
const FRAME: MapFrame = {
  insets: { left: 36, top: 56, right: 64, bottom: 36 },
  taken: (pane) => [toolsBox(pane), toolBarBox()],
};

/** The map with everything around it, for data that has arrived. */
export function MapStage(props: TopicMapProps & { data: MapData }) {
  const { data } = props;
  const palette = usePalette();
  const [params, change] = useMapParams();
  const {
    query: selectionQuery,
    selected,
    count,
    area,
    select,
  } = useMapSelection(data, props.selectionQuery, params);

  const modes = colourModes(selectionQuery);
  const mode = modes.find((known) => known === params.colour) ?? "theme";
  const setMode = (to: ColourMode) => change({ colour: to === "theme" ? undefined : to });
  const colouring = useColouring(data, mode, selectionQuery);

  const keysId = useId();
  const stage = useRef<HTMLDivElement>(null);
  const { painter, ...shownNow } = useVeils(colouring, selected);
  const view = useMapView(stage, data, palette && { palette, ...shownNow }, FRAME);
  useViewpoint(view, data.points.count, params.at, (at) => change({ at }));
  const { lit, light } = useLitPoint();
  const paper = useMapPaper(data.version, lit?.point);
  useEffect(() => {
    view?.light(
      lit?.point,
      paper?.nearest?.map(({ index }) => index),
    );
  }, [view, lit, paper]);

  const drawing = params.tool === AREA_TOOL;
  useLasso(stage, view, palette, drawing, (drawn) => select((now) => setArea(now, drawn)));
  useAreaOnMap(view, palette, area);

  const toggleRegion = (id: string) => select((now) => onlyRegion(now, id));
  const press = usePress(useOpenPaper(data.version, selectionQuery), toggleRegion);
  const { pick, open } = press;
  const pointer = useMapPointer(view, lit, light, press);
  const openOutline = () => change({ tool: REGIONS_TOOL, outline: undefined });
  const keys = useMapKeys(view, data, lit, light, open, openOutline);
  const card = lit && lit.by !== "list" && view && palette ? paper : undefined;

  const session: MapSession = {
    ...{ data, view, palette, selectionQuery, selected, lit, light, params, change, pick, select },
    selectedCount: count,
    veil: shownNow.veil,
  };

  return (
    <MapSessionContext value={session}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only sees the focus leave */}
      <div className="relative min-h-0 flex-1" onBlur={keys.onBlur}>
        <div
          ref={stage}
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keyboard itself
          tabIndex={0}
          aria-label={`Topic map of ${data.points.count} papers, ${count} selected`}
          aria-describedby={keysId}
          onKeyDown={keys.onKeyDown}
          {...pointer.canvas}
          className={`absolute inset-0 font-sans focus-visible:-outline-offset-2 ${drawing ? "cursor-crosshair" : card || pointer.onRegion ? "cursor-pointer" : "cursor-grab active:cursor-grabbing"}`}
        >
          <canvas className="absolute inset-0 size-full" />
          <canvas className="absolute inset-0 size-full" />
        </div>
        <p id={keysId} className="sr-only">
          Arrow keys go to the nearest paper in a direction, Enter opens it, Escape lets go. Plus
          and minus zoom, zero shows the whole map, square brackets visit its regions, R opens them
          as a tree.
        </p>
        <p aria-live="polite" className="sr-only">
          {keys.said ?? (lit?.by === "keys" && paper ? spoken(paper) : "")}
        </p>
        {card && view && palette && (
          <MapCard
            key={card.index}
            paper={card}
            href={paperHref(card.slug, selectionQuery)}
            colour={colourOf(
              shownNow.colouring.legend[shownNow.colouring.category[card.index]!]!.swatch,
              palette,
            )}
            view={view}
            {...pointer.card}
          />
        )}
        <ToolBar />
        <MapTools
          view={view}
          fullWindowHref={props.fullWindowHref && withParams(props.fullWindowHref, params)}
        />
      </div>
      {palette && (
        <MapLegend
          mode={mode}
          modes={modes}
          onMode={setMode}
          painter={MAP_TOOLS.find(({ id }) => id === painter)?.name}
          colouring={shownNow.colouring}
          palette={palette}
        />
      )}
      <InWords
        shown={count}
        total={data.points.count}
        listHref={props.listHref}
        onRegions={openOutline}
      />
    </MapSessionContext>
  );
}

/** Opens the page of a point's paper, within the selection, so that its next and previous are known. */
function useOpenPaper(version: string, selectionQuery: string) {
  const router = useRouter();
  return (point: number, newTab: boolean) => {
    const go = (paper: MapPaper | undefined) => {
      if (!paper) return;
      const href = paperHref(paper.slug, selectionQuery);
      if (newTab) window.open(href, "_blank", "noopener");
      else router.push(href);
    };
    // A paper that cannot be loaded now cannot be shown either: the press does nothing.
    loadPaper(version, point).then(go, () => undefined);
  };
}

/** The region and no other; pressed again, all of them. */
function onlyRegion(selection: Selection, id: string): Selection {
  const chosen = valueState(selection, "region", id) === "included";
  return chosen ? clearFacet(selection, "region") : onlyValue(selection, "region", id);
}

/** What a press does: it opens a point's paper or filters by a region, unless a tool picks. */
function usePress(
  openPaper: (point: number, newTab: boolean) => void,
  toggleRegion: (id: string) => void,
): MapPress & { pick: MapSession["pick"] } {
  const picking = useRef<MapPick>(undefined);
  const pick = useCallback((by: MapPick | undefined) => {
    picking.current = by;
  }, []);
  return {
    pick,
    open(point, newTab) {
      if (picking.current && !newTab) picking.current.point(point);
      else openPaper(point, newTab);
    },
    openRegion(id) {
      if (picking.current) picking.current.region?.(id);
      else toggleRegion(id);
    },
  };
}

/** The same look at the same place, on another page. */
function withParams(href: string, params: MapParams): string {
  const [path, search] = href.split("?");
  const query = withMapParams(search ?? "", params);
  return `${path}${query && `?${query}`}`;
}

function paperHref(slug: string, selectionQuery: string): string {
  return `/papers/${slug}${selectionQuery && `?${selectionQuery}`}`;
}

function spoken({ title, authors, authorCount }: MapPaper): string {
  const others = authorCount > 1 ? " and others" : "";
  return authors[0] ? `${title}, by ${authors[0]}${others}` : title;
}
