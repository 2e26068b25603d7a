import { useEffect, useId, useMemo, useState } from "react";
import { counted } from "@/components/ui/count";
import type { Colouring, ColourMode, LegendEntry } from "@/lib/map/colouring";
import { colourOf, type Palette } from "@/lib/map/palette";
import { LegendNotes } from "./legend-notes";
import { useMapSession, useVeil } from "./map-session";

const NAMES: Record<ColourMode, string> = {
  theme: "Theme",
  year: "Year",
  source: "Source",
  region: "Region",
  match: "Match",
  venue: "Venue",
  keyword: "Key phrase",
  author: "Author",
  truth: "Doubt",
};

interface MapLegendProps {
  mode: ColourMode;
  modes: readonly ColourMode[];
  onMode: (mode: ColourMode) => void;
  /** The name of the tool whose colours show in place of the mode's. */
  painter: string | undefined;
  /** The colours that show. */
  colouring: Colouring;
  palette: Palette;
}

/** A strip below the map, where it covers nothing; on a narrow pane all but its mode folds away. */
export function MapLegend({ mode, modes, onMode, painter, colouring, palette }: MapLegendProps) {
  const id = useId();
  const [unfolded, setUnfolded] = useState(false);
  const hiding = useHiding(colouring, painter ?? mode);
  return (
    <div className="border-t border-line bg-raised px-3 py-1.5 text-small">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <div className="flex items-center gap-1.5 font-medium text-ink-2">
          <label htmlFor={`${id}mode`}>Colour by</label>
          <select
            id={`${id}mode`}
            value={painter ?? mode}
            disabled={painter !== undefined}
            title={painter && `${painter} sets the colours`}
            onChange={(event) => onMode(event.target.value as ColourMode)}
            className="h-7 rounded-md border border-edge bg-raised px-1.5 font-medium text-ink disabled:border-line disabled:text-ink-2 disabled:opacity-100"
          >
            {painter && <option value={painter}>{painter}</option>}
            {modes.map((one) => (
              <option key={one} value={one}>
                {NAMES[one]}
              </option>
            ))}
          </select>
        </div>
        <button
          type="button"
          aria-expanded={unfolded}
          aria-controls={id}
          onClick={() => setUnfolded(!unfolded)}
          className="ml-auto min-h-6 py-1 font-medium text-ink-2 @lg:hidden"
        >
          {unfolded ? "Hide legend" : "Legend"}
        </button>
        <div
          id={id}
          className={`${unfolded ? "flex" : "hidden"} max-h-40 w-full flex-wrap items-center gap-x-4 gap-y-1 overflow-auto @lg:contents`}
        >
          <DoubtSwitch mode={mode} onMode={onMode} painter={painter} />
          {/* It has its room before it is needed: what is pressed to hide more must not move away. */}
          <button
            type="button"
            onClick={hiding.all}
            className={`min-h-6 font-medium text-accent ${hiding.off.size > 0 ? "" : "invisible"}`}
          >
            Show all
          </button>
          <ul aria-label="Legend" className="flex min-w-0 flex-wrap gap-x-3 text-ink-2">
            {colouring.legend.map((entry) => (
              <Entry
                key={entry.label}
                entry={entry}
                colour={colourOf(entry.swatch, palette)}
                shown={!hiding.off.has(entry.label)}
                onToggle={() => hiding.toggle(entry.label)}
                onOnly={() => hiding.only(entry.label)}
              />
            ))}
          </ul>
        </div>
      </div>
      <LegendNotes doubt={mode === "truth" && !painter} />
    </div>
  );
}

/**
 * Which entries are hidden, by their labels: those of another mode or tool are other entries.
 * @param by the mode or tool that the colours are of
 */
function useHiding({ category, legend }: Colouring, by: string) {
  const [hidden, setHidden] = useState({ by, labels: new Set<string>() });
  const off = hidden.by === by ? hidden.labels : NONE;
  const veil = useMemo(() => {
    const gone = legend.map(({ label }) => (off.has(label) ? 1 : 0));
    return gone.some(Boolean) ? { hidden: category.map((entry) => gone[entry]!) } : undefined;
  }, [category, legend, off]);
  useVeil("legend", veil);
  const { light } = useMapSession();
  // A point that goes takes its card along.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever others are hidden
  useEffect(() => light(undefined), [off, light]);

  const hide = (labels: Iterable<string>) => setHidden({ by, labels: new Set(labels) });
  return {
    off,
    toggle(label: string) {
      hide(off.has(label) ? [...off].filter((other) => other !== label) : [...off, label]);
    },
    only: (label: string) =>
      hide(legend.map((entry) => entry.label).filter((other) => other !== label)),
    all: () => hide([]),
  };
}

const NONE: ReadonlySet<string> = new Set();

interface EntryProps {
  entry: LegendEntry;
  colour: string;
  shown: boolean;
  onToggle: () => void;
  onOnly: () => void;
}

function Entry({ entry: { label, count }, colour, shown, onToggle, onOnly }: EntryProps) {
  return (
    <li className="group relative flex max-w-full items-center">
      <button
        type="button"
        aria-pressed={shown}
        title={counted(count, "paper")}
        onClick={onToggle}
        className="flex min-h-6 min-w-0 max-w-80 items-center gap-1.5 hover:text-ink"
      >
        <span
          aria-hidden="true"
          className="size-2.5 shrink-0 rounded-full border-2"
          style={{ background: shown ? colour : "transparent", borderColor: colour }}
        />
        <span className={`truncate ${shown ? "" : "line-through"}`}>{label}</span>
      </button>
      <button
        type="button"
        aria-label={`Only ${label}`}
        onClick={onOnly}
        className="ml-1 min-h-6 rounded-sm px-1.5 font-medium text-accent @lg:invisible @lg:absolute @lg:bottom-full @lg:left-2 @lg:z-20 @lg:ml-0 @lg:border @lg:border-line @lg:bg-raised @lg:shadow-card @lg:group-has-focus-visible:visible @lg:group-hover:visible"
      >
        only
      </button>
    </li>
  );
}

/** Shades the points whose place is not to be trusted, and goes back to the colours before. */
function DoubtSwitch({
  mode,
  onMode,
  painter,
}: Pick<MapLegendProps, "mode" | "onMode" | "painter">) {
  const [before, setBefore] = useState<ColourMode>("theme");
  const on = mode === "truth" && !painter;
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      disabled={painter !== undefined}
      onClick={() => {
        if (!on) setBefore(mode);
        onMode(on ? before : "truth");
      }}
      className="group flex min-h-6 items-center gap-1.5 font-medium text-ink-2 enabled:hover:text-ink disabled:text-ink-3"
    >
      <span
        aria-hidden="true"
        className="flex h-4 w-7 items-center rounded-full border border-edge px-0.5 group-aria-checked:justify-end group-aria-checked:border-accent group-aria-checked:bg-accent"
      >
        <span className="size-2.5 rounded-full bg-edge group-aria-checked:bg-on-accent" />
      </span>
      Show doubtful places
    </button>
  );
}
