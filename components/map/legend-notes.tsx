import { counted } from "@/components/ui/count";
import type { MapQuality } from "@/lib/map/quality";
import { useMapSession } from "./map-session";

/** What must be known to read the map rightly: what doubt means while it shows, and which papers it has not placed itself. */
export function LegendNotes({ doubt }: { doubt: boolean }) {
  const { data } = useMapSession();
  const { papers, placed, quality, points } = data;
  const missing = papers - points.count;
  return (
    <>
      {doubt && (
        <p className="mt-0.5 text-ink-2">
          A flat map puts some strangers side by side: faint points have few of their real
          neighbours around them. {quality && qualityInWords(quality)}
        </p>
      )}
      {placed > 0 && (
        <p className="mt-0.5 text-ink-3">
          {placed === 1
            ? "1 paper came after this map was laid out and is placed by its neighbours."
            : `${counted(placed, "paper")} came after this map was laid out and are placed by their neighbours.`}
        </p>
      )}
      {missing > 0 && (
        <p className="mt-0.5 text-ink-3">
          {counted(missing, "paper")} {missing === 1 ? "is" : "are"} not on the map yet.
        </p>
      )}
    </>
  );
}

function qualityInWords({ trustworthiness, continuity }: MapQuality): string {
  return `This map’s trustworthiness is ${trustworthiness.toFixed(2)}, its continuity ${continuity.toFixed(2)}, of 1.`;
}
