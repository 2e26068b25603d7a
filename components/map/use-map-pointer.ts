import {
  type Dispatch,
  type MouseEvent,
  type PointerEvent,
  type SetStateAction,
  useEffect,
  useRef,
  type WheelEvent,
} from "react";
import type { MapView } from "./map-view";
import type { LitPoint } from "./use-lit-point";

/** Pixels around a point in which a pointer means it: a fingertip is wider than an arrow. */
const MOUSE_REACH = 16;
const TOUCH_REACH = 28;
/** A card waits this long before it goes or gives way, so that the pointer can reach it. */
const LEAVE_MS = 240;
const SWITCH_MS = 90;
/** A hand on a wheel is never quite still: moving this little is not aiming. */
const STILL = 4;

/**
 * Mouse: hover lights, click opens, with a modifier or the middle button in a new tab. Touch: the
 * first tap lights, a second on the same point opens, a tap beside lets go. The wheel puts the card
 * away, and none opens until the pointer moves.
 */
export function useMapPointer(
  view: MapView | undefined,
  lit: LitPoint | undefined,
  light: Dispatch<SetStateAction<LitPoint | undefined>>,
  open: (point: number, newTab: boolean) => void,
) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** The point the mouse is on, lit or about to be: dismissed, it stays dark until left. */
  const aim = useRef<number>(undefined);
  const touching = useRef(false);
  /** Where the wheel was last turned: what comes under a pointer that rests there is not meant. */
  const wheeled = useRef<{ x: number; y: number }>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const pointUnder = (event: MouseEvent, reach: number) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return view?.pointAt(event.clientX - left, event.clientY - top, reach);
  };
  const aimAt = (point: number | undefined) => {
    if (point === aim.current) return;
    aim.current = point;
    clearTimeout(timer.current);
    const leaving = point === undefined;
    const wait = lit?.by !== "mouse" ? 0 : leaving ? LEAVE_MS : SWITCH_MS;
    timer.current = setTimeout(() => {
      if (!leaving) light({ point, by: "mouse" });
      else light((now) => (now?.by === "mouse" ? undefined : now));
    }, wait);
  };

  return {
    canvas: {
      onPointerDown(event: PointerEvent) {
        touching.current = event.pointerType === "touch";
      },
      onPointerMove(event: PointerEvent) {
        if (event.pointerType === "touch" || event.buttons !== 0) return;
        const rest = wheeled.current;
        if (rest && Math.hypot(event.clientX - rest.x, event.clientY - rest.y) < STILL) return;
        wheeled.current = undefined;
        aimAt(pointUnder(event, MOUSE_REACH));
      },
      onPointerLeave(event: PointerEvent) {
        if (event.pointerType !== "touch") aimAt(undefined);
      },
      /** Before the camera, which keeps the wheel to itself. */
      onWheelCapture({ clientX: x, clientY: y }: WheelEvent) {
        wheeled.current = { x, y };
        aim.current = undefined;
        clearTimeout(timer.current);
        light((now) => (now?.by === "list" ? now : undefined));
      },
      onClick(event: MouseEvent) {
        const point = pointUnder(event, touching.current ? TOUCH_REACH : MOUSE_REACH);
        if (touching.current && (point === undefined || point !== lit?.point)) {
          light(point === undefined ? undefined : { point, by: "touch" });
        } else if (point !== undefined) {
          open(point, event.ctrlKey || event.metaKey || event.shiftKey);
        }
      },
      onAuxClick(event: MouseEvent) {
        const point = event.button === 1 ? pointUnder(event, MOUSE_REACH) : undefined;
        if (point !== undefined) open(point, true);
      },
    },
    card: {
      onPointerEnter() {
        clearTimeout(timer.current);
        aim.current = lit?.point;
      },
      onPointerLeave() {
        aimAt(undefined);
      },
    },
  };
}
