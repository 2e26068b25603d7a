import Link from "next/link";
import type { ReactNode } from "react";
import type { Box, Size } from "@/lib/map/viewport";
import { MapIcon } from "./map-icon";
import type { MapView } from "./map-view";

const STEP = 1.6;
const TOOL =
  "grid size-9 place-items-center rounded-md border border-line bg-raised text-ink-2 shadow-card hover:text-ink";

/** Where the buttons stand, for labels to keep out of: four of 36 px with gaps of 8, 12 from the corner. */
export function toolsBox(pane: Size): Box {
  return { left: pane.width - 52, top: 8, right: pane.width, bottom: 188 };
}

export function MapTools({ view, fullWindowHref }: { view?: MapView; fullWindowHref?: string }) {
  return (
    <div className="absolute top-3 right-3 grid gap-2">
      <Tool name="Zoom in" keys="+" onPress={() => view?.camera.zoomBy(STEP)}>
        <path d="M12 5v14M5 12h14" />
      </Tool>
      <Tool name="Zoom out" keys="-" onPress={() => view?.camera.zoomBy(1 / STEP)}>
        <path d="M5 12h14" />
      </Tool>
      <Tool name="Show the whole map" keys="0" onPress={() => view?.camera.reset()}>
        <path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" />
        <circle cx="12" cy="12" r="1.5" />
      </Tool>
      {fullWindowHref && (
        <Link
          href={fullWindowHref}
          aria-label="Fill the window"
          title="Fill the window"
          className={TOOL}
        >
          <MapIcon>
            <path d="M14 4h6v6M10 20H4v-6M20 4l-7 7M4 20l7-7" />
          </MapIcon>
        </Link>
      )}
    </div>
  );
}

interface ToolProps {
  name: string;
  keys: string;
  onPress: () => void;
  children: ReactNode;
}

function Tool({ name, keys, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={name}
      title={`${name} (${keys})`}
      aria-keyshortcuts={keys}
      onClick={onPress}
      className={TOOL}
    >
      <MapIcon>{children}</MapIcon>
    </button>
  );
}
