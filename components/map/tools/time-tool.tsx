import { type KeyboardEvent, useEffect, useMemo, useState } from "react";
import { counted, number } from "@/components/ui/count";
import { growthOf } from "@/lib/map/growth";
import { yearOfMonth } from "@/lib/map/map";
import {
  Curtain,
  datedUntil,
  formatMonth,
  parseMonth,
  type Timeline,
  timelineOf,
} from "@/lib/map/timeline";
import { useMapSession, useVeil } from "../map-session";
import { TimeBars } from "./time-bars";
import { usePlayback } from "./use-playback";

/** Lets the papers appear by date, and shows where the last year has made the map denser. */
export function TimeTool() {
  const { points } = useMapSession().data;
  const timeline = useMemo(() => timelineOf(points), [points]);
  if (!timeline) return <p className="text-ink-2">No paper of the library has a date.</p>;
  return <DatedTime timeline={timeline} />;
}

const MONTH = new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" });

function inWords(month: number): string {
  return MONTH.format(Date.UTC(yearOfMonth(month), month % 12));
}

function DatedTime({ timeline }: { timeline: Timeline }) {
  const { first, last, undated } = timeline;
  const { until, move } = useUntil(timeline);
  const { playing, toggle, stop } = usePlayback(timeline, until, move);
  const [growing, setGrowing] = useState(false);
  const growth = useTimeVeil(timeline, until, growing);
  const shown = datedUntil(timeline, until);
  const said = inWords(until);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== " " || (event.target as Element).closest("button, [type=checkbox]")) return;
    event.preventDefault();
    toggle();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the space bar plays wherever the focus is in here
    <div className="grid gap-3" onKeyDown={onKeyDown}>
      <p className="font-serif text-heading font-semibold text-ink tabular-nums">{said}</p>
      <div>
        <TimeBars timeline={timeline} until={until} />
        <input
          type="range"
          aria-label="Papers until"
          aria-valuetext={said}
          min={first}
          max={last}
          value={until}
          onChange={(event) => {
            stop();
            move(Number(event.target.value));
          }}
          className="block w-full accent-accent"
        />
        <p aria-hidden="true" className="flex justify-between text-micro text-ink-3 tabular-nums">
          <span>{inWords(first)}</span>
          <span>{inWords(last)}</span>
        </p>
      </div>
      <div className="flex items-center gap-3">
        <button
          type="button"
          onClick={toggle}
          className="flex items-center gap-2 rounded-md border border-edge px-3 py-1.5 font-medium text-ink hover:bg-sunk"
        >
          <svg aria-hidden="true" className="size-3" viewBox="0 0 12 12" fill="currentColor">
            <path d={playing ? "M2 1h3v10H2zM7 1h3v10H7z" : "M2 1l9 5-9 5z"} />
          </svg>
          {playing ? "Pause" : "Play"}
        </button>
        <p className="text-ink-2 tabular-nums">
          {number(shown)} of {counted(timeline.order.length, "dated paper")}
        </p>
      </div>
      {undated > 0 && (
        <p className="text-ink-2">
          {counted(undated, "paper")} without a date {undated === 1 ? "is" : "are"} there all the
          time.
        </p>
      )}
      <label className="flex items-center gap-2 py-1 text-ink">
        <input
          type="checkbox"
          checked={growing}
          onChange={() => setGrowing(!growing)}
          className="size-4 accent-accent"
        />
        Colour by growth
      </label>
      {growth && (
        <p className="text-ink-2">
          {growth.recent > 0 && growth.before > 0
            ? `Where the twelve months until ${said} (${counted(growth.recent, "paper")}) have more than their share, against all before (${number(growth.before)}).`
            : "There are no papers in the twelve months until then, or none before: nothing to compare."}
        </p>
      )}
    </div>
  );
}

/** Moves that follow each other sooner are one for the address. */
const REST_MS = 300;

/** The month until which papers are shown; the address has it once it rests. */
function useUntil({ first, last }: Timeline) {
  const { params, change } = useMapSession();
  const [moving, setMoving] = useState<number>();
  const kept = Math.min(last, Math.max(first, parseMonth(params.until) ?? last));
  useEffect(() => {
    if (moving === undefined) return;
    const timer = setTimeout(() => {
      change({ until: moving === last ? undefined : formatMonth(moving) });
      setMoving(undefined);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [moving, last, change]);
  return { until: moving ?? kept, move: setMoving };
}

/** Hides what has not come yet; the growth of the year until then, where it is asked for. */
function useTimeVeil(timeline: Timeline, until: number, growing: boolean) {
  const { points } = useMapSession().data;
  const curtain = useMemo(() => new Curtain(timeline, points.count), [timeline, points]);
  const growth = useMemo(
    () => (growing ? growthOf(points, until) : undefined),
    [points, until, growing],
  );
  const veil = useMemo(() => {
    curtain.draw(until);
    // A new object around the same bytes: that is how the map notices.
    return { hidden: curtain.hidden, ...(growth && { colouring: growth.colouring }) };
  }, [curtain, until, growth]);
  useVeil("time", veil);
  return growth;
}
