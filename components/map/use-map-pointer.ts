import {
  type Dispatch,
  type MouseEvent,
  type PointerEvent,
  type SetStateAction,
  useEffect,
  useRef,
  useState,
  type WheelEvent,
} from "react";
import type { MapView } from "./map-view";
import type { LitPoint } from "./use-lit-point";

/** Pixels around a point in which a pointer means it: a fingertip is wider than an arrow. */
const MOUSE_REACH = 16;
const TOUCH_REACH = 28;
/** On the name of a region, only the point itself is meant before it. */
const NAME_REACH = 5;
/** A card waits this long before it goes or gives way, so that the pointer can reach it. */
const LEAVE_MS = 240;
const SWITCH_MS = 90;
/** A hand on a wheel is never quite still: moving this little is not aiming. */
const STILL = 4;

/** What presses do. */
export interface MapPress {
  open: (point: number, newTab: boolean) => void;
  openRegion: (id: string) => void;
}

/**
 * Mouse: hover lights, click opens, with a modifier or the middle button in a new tab. Touch: the
 * first tap lights, a second on the same point opens, a tap beside lets go. The wheel puts the card
 * away, and none opens until the pointer moves.
 */
export function useMapPointer(
  view: MapView | undefined,
  lit: LitPoint | undefined,
  light: Dispatch<SetStateAction<LitPoint | undefined>>,
  { open, openRegion }: MapPress,
) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** The point the mouse is on, lit or about to be: dismissed, it stays dark until left. */
  const aim = useRef<number>(undefined);
  const touching = useRef(false);
  /** Where the wheel was last turned: what comes under a pointer that rests there is not meant. */
  const wheeled = useRef<{ x: number; y: number }>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const [onRegion, setOnRegion] = useState(false);
  const under = (event: MouseEvent, reach: number) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    const region = view?.labelAt(x, y);
    const point = view?.pointAt(x, y, region === undefined ? reach : NAME_REACH);
    return { point, region: point === undefined ? region : undefined };
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
    /** A region's name is under the pointer. */
    onRegion,
    canvas: {
      onPointerDown(event: PointerEvent) {
        touching.current = event.pointerType === "touch";
      },
      onPointerMove(event: PointerEvent) {
        if (event.pointerType === "touch" || event.buttons !== 0) return;
        const rest = wheeled.current;
        if (rest && Math.hypot(event.clientX - rest.x, event.clientY - rest.y) < STILL) return;
        wheeled.current = undefined;
        const { point, region } = under(event, MOUSE_REACH);
        setOnRegion(region !== undefined);
        aimAt(point);
      },
      onPointerLeave(event: PointerEvent) {
        setOnRegion(false);
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
        const { point, region } = under(event, touching.current ? TOUCH_REACH : MOUSE_REACH);
        if (region !== undefined) {
          light(undefined);
          openRegion(region);
        } else if (touching.current && (point === undefined || point !== lit?.point)) {
          light(point === undefined ? undefined : { point, by: "touch" });
        } else if (point !== undefined) {
          open(point, event.ctrlKey || event.metaKey || event.shiftKey);
        }
      },
      onAuxClick(event: MouseEvent) {
        const { point } = under(event, MOUSE_REACH);
        if (event.button === 1 && point !== undefined) open(point, true);
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
