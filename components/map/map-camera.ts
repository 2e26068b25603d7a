/** Where the map is looked at from: d3-zoom on a canvas, with the moves that buttons and keys need. */
import {
  select,
  type ZoomBehavior,
  type ZoomTransform,
  zoom,
  zoomIdentity,
  zoomTransform,
} from "d3";
import type { Camera, Size } from "@/lib/map/viewport";

const MOVE_MS = 260;

export class MapCamera {
  private readonly behaviour: ZoomBehavior<HTMLElement, unknown>;
  private pane: Size = { width: 1, height: 1 };

  constructor(
    private readonly element: HTMLElement,
    maxZoom: number,
    onChange: () => void,
    still = false,
  ) {
    this.behaviour = zoom<HTMLElement, unknown>()
      .scaleExtent([1, maxZoom])
      // A hand is never quite still: a press that moves this little is a click.
      .clickDistance(4)
      .extent(() => [
        [0, 0],
        [this.pane.width, this.pane.height],
      ])
      .on("zoom", onChange);
    if (!still) select(element).call(this.behaviour).style("touch-action", "none");
  }

  get current(): Camera {
    return zoomTransform(this.element);
  }

  /** Whether it stands as `reset` leaves it. */
  get showsAll(): boolean {
    const { k, x, y } = this.current;
    return k === 1 && x === 0 && y === 0;
  }

  /** The fitted view may be pushed half a pane away, so that its edges can be brought to the middle. */
  resize(pane: Size): void {
    this.pane = pane;
    this.behaviour.translateExtent([
      [-pane.width / 2, -pane.height / 2],
      [pane.width * 1.5, pane.height * 1.5],
    ]);
  }

  zoomBy(factor: number): void {
    this.moving(MOVE_MS).call(this.behaviour.scaleBy, factor);
  }

  reset(duration = MOVE_MS): void {
    this.move(zoomIdentity, duration);
  }

  /** Brings a pixel of the fitted view to the middle of the pane, at a zoom. */
  centre(x: number, y: number, k: number, duration = MOVE_MS): void {
    const { width, height } = this.pane;
    const target = zoomIdentity.translate(width / 2 - x * k, height / 2 - y * k).scale(k);
    this.move(target, duration);
  }

  dispose(): void {
    select(this.element).on(".zoom", null).interrupt();
  }

  private move(target: ZoomTransform, duration: number): void {
    const { transform } = this.behaviour;
    // Even the shortest transition would begin with a frame of what was seen before.
    if (duration === 0) select(this.element).call(transform, target);
    else this.moving(duration).call(transform, target);
  }

  private moving(duration: number) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.behaviour.duration(calm ? 0 : MOVE_MS);
    return select(this.element)
      .transition()
      .duration(calm ? 0 : duration);
  }
}
