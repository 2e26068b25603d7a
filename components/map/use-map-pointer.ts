import { type MouseEvent, type PointerEvent, useEffect, useRef } from "react";
import type { MapView } from "./map-view";
import type { LitPoint } from "./use-lit-point";

/** Pixels around a point in which a pointer means it: a fingertip is wider than an arrow. */
const REACH = { mouse: 16, touch: 28 };
/** A card waits this long before it goes, so that the pointer can reach it. */
const LEAVE_MS = 240;
const SWITCH_MS = 90;

/**
 * Mouse: hover lights, click opens, with a modifier or the middle button in a new tab. Touch: the
 * first tap lights, a second on the same point opens, a tap beside lets go.
 */
export function useMapPointer(
  view: MapView | undefined,
  lit: LitPoint | undefined,
  light: (lit: LitPoint | undefined) => void,
  open: (point: number, newTab: boolean) => void,
) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const heading = useRef<number>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const pointUnder = (event: MouseEvent, reach: number) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return view?.pointAt(event.clientX - left, event.clientY - top, reach);
  };
  const stay = () => {
    clearTimeout(timer.current);
    heading.current = lit?.point;
  };
  const headFor = (point: number | undefined) => {
    if (point === heading.current) return;
    heading.current = point;
    clearTimeout(timer.current);
    const wait = !lit || lit.by === "list" ? 0 : point === undefined ? LEAVE_MS : SWITCH_MS;
    timer.current = setTimeout(
      () => light(point === undefined ? undefined : { point, by: "mouse" }),
      wait,
    );
  };

  return {
    canvas: {
      onPointerMove(event: PointerEvent) {
        if (event.pointerType !== "touch" && event.buttons === 0) {
          headFor(pointUnder(event, REACH.mouse));
        }
      },
      onPointerLeave(event: PointerEvent) {
        if (event.pointerType !== "touch" && lit?.by === "mouse") headFor(undefined);
      },
      onClick(event: MouseEvent) {
        const byTouch = (event.nativeEvent as globalThis.PointerEvent).pointerType === "touch";
        const point = pointUnder(event, byTouch ? REACH.touch : REACH.mouse);
        if (!byTouch) {
          if (point !== undefined) open(point, event.ctrlKey || event.metaKey || event.shiftKey);
        } else if (point !== undefined && point === lit?.point) {
          open(point, false);
        } else {
          light(point === undefined ? undefined : { point, by: "touch" });
        }
      },
      onAuxClick(event: MouseEvent) {
        const point = event.button === 1 ? pointUnder(event, REACH.mouse) : undefined;
        if (point !== undefined) open(point, true);
      },
    },
    card: {
      onPointerEnter: stay,
      onPointerLeave() {
        if (lit?.by === "mouse") headFor(undefined);
      },
    },
  };
}
