/** A d3 brush over the bars of a year chart that snaps to whole years. */
import { brushX, type D3BrushEvent, pointer, scaleLinear, select } from "d3";

/** Both ends inclusive. */
export interface Years {
  from: number;
  to: number;
}

export interface BrushListener {
  /** While the pointer moves. */
  onDraft(years: Years): void;
  /** On release after a move. */
  onChoose(years: Years): void;
  /** On release where it was pressed. */
  onPress(year: number, byTouch: boolean): void;
  onHover(year: number | undefined): void;
}

export interface YearBrush {
  /** Shows the years as chosen; undefined: none. */
  show(years: Years | undefined): void;
  /** Lets go of what is being dragged, which then chooses nothing. */
  cancel(): void;
  destroy(): void;
}

/** As wide as a finger can hit beside its neighbour. */
const HANDLE = 16;

/**
 * Fills `svg`, which lies over bars of equal width for the years of `domain`, with a brush. Drawing
 * and pulling an end takes every year that is touched; moving the whole keeps its length.
 */
export function brushYears(svg: SVGSVGElement, domain: Years, listener: BrushListener): YearBrush {
  const x = scaleLinear().domain([domain.from, domain.to + 1]);
  const group = select(svg).append("g");
  const brush = brushX<unknown>().handleSize(HANDLE);
  let shown: Years | undefined;
  let moved = false;
  let cancelled = false;

  const yearAt = (pixels: number) =>
    Math.min(domain.to, Math.max(domain.from, Math.floor(x.invert(pixels))));
  const extentOf = ({ from, to }: Years): [number, number] => [x(from), x(to + 1)];
  const show = (years: Years | undefined) => {
    shown = years;
    group.call(brush.move, years ? extentOf(years) : null);
  };
  const yearsOf = ({ selection, mode }: D3BrushEvent<unknown>): Years => {
    const [left, right] = (selection as [number, number]).map(x.invert) as [number, number];
    const whole = mode === "drag";
    const from = whole ? Math.round(left) : Math.floor(left + NEARLY);
    const to = (whole ? Math.round(right) : Math.ceil(right - NEARLY)) - 1;
    return { from: Math.min(from, domain.to), to: Math.max(from, to) };
  };

  const begin = () => {
    moved = false;
    cancelled = false;
  };
  const move = (event: D3BrushEvent<unknown>) => {
    if (cancelled || !event.selection) return;
    moved = true;
    const years = yearsOf(event);
    group.call(brush.move, extentOf(years));
    listener.onDraft(years);
  };
  const end = (event: D3BrushEvent<unknown>) => {
    if (moved && event.selection && !cancelled) return listener.onChoose(yearsOf(event));
    show(shown);
    if (cancelled) return;
    const touch = touchOf(event.sourceEvent);
    const year = yearAt(pointer(touch ?? event.sourceEvent, svg)[0]);
    listener.onPress(year, touch !== undefined);
  };
  // Moves without a pointer were made here.
  const ofPointer = (handle: (event: D3BrushEvent<unknown>) => void) => {
    return (event: D3BrushEvent<unknown>) => event.sourceEvent && handle(event);
  };
  brush.on("start", ofPointer(begin)).on("brush", ofPointer(move)).on("end", ofPointer(end));

  const refit = () => {
    const { width, height } = svg.getBoundingClientRect();
    x.range([0, width]);
    const extent: [[number, number], [number, number]] = [
      [0, 0],
      [width, height],
    ];
    group.call(brush.extent(extent));
    // A finger that moves up or down scrolls the page.
    group.selectAll("*").style("touch-action", "pan-y");
    show(shown);
  };
  const resize = new ResizeObserver(refit);
  resize.observe(svg);
  select(svg)
    .on("pointermove", (event) => listener.onHover(yearAt(pointer(event, svg)[0])))
    .on("pointerleave", () => listener.onHover(undefined));
  refit();
  return {
    show,
    cancel: () => {
      cancelled = true;
    },
    destroy: () => {
      resize.disconnect();
      select(svg).on("pointermove", null).on("pointerleave", null);
      group.remove();
    },
  };
}

/** Pixels become years by division, so a border between two may come out a little beside it. */
const NEARLY = 1e-6;

function touchOf(event: MouseEvent | TouchEvent): Touch | undefined {
  return "changedTouches" in event ? event.changedTouches[0] : undefined;
}
