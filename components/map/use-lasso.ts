import { type RefObject, useEffect, useRef } from "react";
import { paintArea } from "@/lib/map/area-painter";
import { areaOf } from "@/lib/map/lasso";
import type { Palette } from "@/lib/map/palette";
import { toData, toPixel } from "@/lib/map/viewport";
import { parseArea } from "@/lib/search/map-area";
import { AREA_SIDE, type MapArea } from "@/lib/search/selection";
import type { MapView } from "./map-view";

/** CSS pixels: moving less is a press. */
const LEAST_MOVE = 5;
/** Between two points of a line. */
const STEP = 3;

/** Events by which the camera would take the same movement for a drag, a pinch or a zoom. */
const CAMERA_EVENTS = ["mousedown", "touchstart", "dblclick"] as const;

/**
 * Draws an outline with the pointer: always with Shift held, and without where `armed`. Escape or a
 * second finger lets go of it.
 */
export function useLasso(
  stage: RefObject<HTMLElement | null>,
  view: MapView | undefined,
  palette: Palette | undefined,
  armed: boolean,
  onArea: (area: MapArea) => void,
): void {
  const latest = useRef(onArea);
  latest.current = onArea;
  useEffect(() => {
    const element = stage.current;
    if (!element || !view || !palette) return;
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    let line: [number, number][] = [];
    let pointer: number | undefined;
    let drawn = false;

    const placeOf = ({ clientX, clientY }: PointerEvent): [number, number] => {
      const { left, top } = element.getBoundingClientRect();
      return [clientX - left, clientY - top];
    };
    const letGo = () => {
      pointer = undefined;
      view.overlay("lasso", undefined);
    };
    const begin = (event: PointerEvent) => {
      drawn = false;
      if (pointer !== undefined) return letGo();
      if (event.button !== 0 || !(armed || event.shiftKey)) return;
      pointer = event.pointerId;
      line = [placeOf(event)];
    };
    const draw = (event: PointerEvent) => {
      if (event.pointerId !== pointer) return;
      event.stopPropagation();
      const place = placeOf(event);
      const last = line.at(-1)!;
      const moved = Math.hypot(place[0] - last[0], place[1] - last[1]);
      if (moved < (drawn ? STEP : LEAST_MOVE)) return;
      if (!drawn) element.setPointerCapture(event.pointerId);
      drawn = true;
      line.push(place);
      view.overlay("lasso", (ctx) => paintArea(ctx, line, palette));
    };
    const finish = (event: PointerEvent) => {
      if (event.pointerId !== pointer) return;
      const { projection } = view;
      const area = drawn ? areaOf(line.map(([x, y]) => toData(projection, x, y))) : undefined;
      letGo();
      if (area) latest.current(area);
    };
    const keepFromCamera = (event: Event) => {
      if (armed || pointer !== undefined) event.stopPropagation();
    };

    element.addEventListener("pointerdown", begin, options);
    element.addEventListener("pointermove", draw, options);
    element.addEventListener("pointerup", finish, options);
    element.addEventListener("pointercancel", letGo, options);
    for (const name of CAMERA_EVENTS) element.addEventListener(name, keepFromCamera, options);
    // The click that ends a line means no paper.
    element.addEventListener("click", (event) => drawn && event.stopPropagation(), options);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || pointer === undefined) return;
      event.stopPropagation();
      letGo();
    };
    document.addEventListener("keydown", onKey, options);
    return () => {
      listening.abort();
      letGo();
    };
  }, [stage, view, palette, armed]);
}

/** Shows the outline that filters; `text` is as the address has it. */
export function useAreaOnMap(
  view: MapView | undefined,
  palette: Palette | undefined,
  text: string | undefined,
): void {
  useEffect(() => {
    const area = text === undefined ? undefined : parseArea(text);
    if (!view || !palette || !area) return;
    view.overlay("area", (ctx, { projection }) => {
      const corners = area.map(([x, y]) => toPixel(projection, x / AREA_SIDE, y / AREA_SIDE));
      paintArea(ctx, corners, palette);
    });
    return () => view.overlay("area", undefined);
  }, [view, palette, text]);
}
