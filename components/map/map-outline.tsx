import Link from "next/link";
import type { MapRegion } from "@/lib/map/map";

interface MapOutlineProps {
  regions: readonly MapRegion[];
  shown: number;
  total: number;
  listHref: string;
  onRegion: (index: number) => void;
}

/** The map in words: unseen until it has focus, then a panel over the map. */
export function MapOutline({ regions, shown, total, listHref, onRegion }: MapOutlineProps) {
  return (
    <nav
      aria-label="Regions of the map"
      className="absolute top-3 left-3 z-20 max-h-[calc(100%-1.5rem)] overflow-auto rounded-lg border border-line bg-raised p-3 text-small shadow-card not-focus-within:sr-only"
    >
      <Link href={listHref} className="font-medium text-accent underline underline-offset-4">
        {shown === total ? `All ${total} papers` : `The ${shown} selected papers`} as a list
      </Link>
      <ul className="mt-2">
        {regions.map(({ id, label, size }, index) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => onRegion(index)}
              className="py-0.5 text-left text-ink"
            >
              {label}, {size} {size === 1 ? "paper" : "papers"}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
