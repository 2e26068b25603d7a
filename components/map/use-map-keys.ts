import {
  type Dispatch,
  type FocusEvent,
  type KeyboardEvent,
  type SetStateAction,
  useMemo,
  useState,
} from "react";
import type { Direction } from "@/lib/map/direction";
import { outlineOf, spokenRegion } from "@/lib/map/region-outline";
import type { MapData } from "./map-data";
import type { MapView } from "./map-view";
import { besidePanel } from "./tools/beside-panel";
import type { LitPoint } from "./use-lit-point";

const ARROWS: Record<string, Direction> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
const ZOOM_FACTOR = 1.6;

/** The map by keyboard; `said` is what a screen reader should hear, unless it is a paper's title. */
export function useMapKeys(
  view: MapView | undefined,
  data: MapData,
  lit: LitPoint | undefined,
  light: Dispatch<SetStateAction<LitPoint | undefined>>,
  open: (point: number, newTab: boolean) => void,
  openOutline: () => void,
) {
  const [said, setSaid] = useState<string>();
  const outline = useMemo(() => outlineOf(data.regions), [data]);
  const [visited, setVisited] = useState<number>();

  const visitRegion = (at: number, stage: Element) => {
    const { length } = outline.reading;
    if (!view || length === 0) return;
    const index = (at + length) % length;
    setVisited(index);
    setSaid(spokenRegion(outline, index));
    light(undefined);
    const panel = stage.parentElement?.querySelector(":scope > section");
    view.showRegion(outline.reading[index]!, panel ? besidePanel(panel, view.pane) : undefined);
  };
  const step = (direction: Direction) => {
    if (!view) return;
    const from = lit?.by === "list" ? undefined : lit?.point;
    const next = view.next(from, direction);
    if (next === undefined) {
      const none = view.next(undefined, direction) === undefined;
      setSaid(none ? "No paper is selected" : "No paper further in this direction");
      return;
    }
    setSaid(undefined);
    light({ point: next, by: "keys" });
    view.reveal(next);
  };

  const actions = new Map<string, (stage: Element) => void>([
    ["+", () => view?.camera.zoomBy(ZOOM_FACTOR)],
    ["=", () => view?.camera.zoomBy(ZOOM_FACTOR)],
    ["-", () => view?.camera.zoomBy(1 / ZOOM_FACTOR)],
    ["0", () => view?.camera.reset()],
    ["]", (stage) => visitRegion(visited === undefined ? 0 : visited + 1, stage)],
    ["[", (stage) => visitRegion((visited ?? 0) - 1, stage)],
    ["r", openOutline],
  ]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || (event.key !== "Enter" && (event.ctrlKey || event.metaKey))) return;
    const arrow = ARROWS[event.key];
    const action = actions.get(event.key);
    if (arrow) step(arrow);
    else if (event.key === "Enter" && lit) open(lit.point, event.ctrlKey || event.metaKey);
    else if (action) action(event.currentTarget);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** A card that keys called up goes when the focus leaves the map. */
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (currentTarget.contains(relatedTarget)) return;
    light((now) => (now?.by === "keys" ? undefined : now));
  };
  return { said, onKeyDown, onBlur };
}
