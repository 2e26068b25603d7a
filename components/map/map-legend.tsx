import { useId, useState } from "react";
import { COLOUR_MODES, type ColourMode, type LegendEntry } from "@/lib/map/colouring";
import { colourOf, type Palette } from "@/lib/map/palette";

const NAMES: Record<ColourMode, string> = { theme: "Theme", year: "Year", source: "Source" };

interface MapLegendProps {
  mode: ColourMode;
  onMode: (mode: ColourMode) => void;
  entries: readonly LegendEntry[];
  /** The longest legend: its room is kept, so that another mode does not resize the map. */
  roomFor: readonly LegendEntry[];
  palette: Palette;
}

/** A strip below the map, where it covers nothing; on a narrow pane its entries fold away. */
export function MapLegend({ mode, onMode, entries, roomFor, palette }: MapLegendProps) {
  const id = useId();
  const [unfolded, setUnfolded] = useState(false);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-t border-line bg-raised px-3 py-2 text-small">
      <fieldset className="flex items-center overflow-hidden rounded-md border border-line-2">
        <legend className="sr-only">Colour by</legend>
        {COLOUR_MODES.map((one) => (
          <label
            key={one}
            className="cursor-pointer px-2.5 py-1 font-medium text-ink-2 not-has-checked:hover:text-ink has-checked:bg-accent-soft has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={`${id}mode`}
              className="sr-only"
              checked={one === mode}
              onChange={() => onMode(one)}
            />
            {NAMES[one]}
          </label>
        ))}
      </fieldset>
      <button
        type="button"
        aria-expanded={unfolded}
        aria-controls={id}
        onClick={() => setUnfolded(!unfolded)}
        className="ml-auto py-1 font-medium text-ink-2 @lg:hidden"
      >
        {unfolded ? "Hide legend" : "Legend"}
      </button>
      <div id={id} className={`${unfolded ? "grid" : "hidden @lg:grid"} *:[grid-area:1/1]`}>
        <Entries entries={entries} palette={palette} />
        <div aria-hidden="true" className="invisible">
          <Entries entries={roomFor} palette={palette} />
        </div>
      </div>
    </div>
  );
}

function Entries({ entries, palette }: Pick<MapLegendProps, "entries" | "palette">) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-0.5 text-ink-2">
      {entries.map(({ label, swatch, count }) => (
        <li
          key={label}
          className="flex items-center gap-1.5 whitespace-nowrap"
          title={`${count} ${count === 1 ? "paper" : "papers"}`}
        >
          <span
            aria-hidden="true"
            className="size-2 rounded-full"
            style={{ background: colourOf(swatch, palette) }}
          />
          {label}
        </li>
      ))}
    </ul>
  );
}
