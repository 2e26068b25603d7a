import Link from "next/link";
import { counted } from "@/components/ui/count";
import { areaOf } from "@/lib/map/lasso";
import { boxToData } from "@/lib/map/viewport";
import { setArea, setView } from "@/lib/search/selection-edit";
import { readSelection, selectionHref } from "@/lib/search/selection-url";
import { useMapSession } from "../map-session";

const ACTION = "justify-self-start py-1 font-medium text-accent underline-offset-4 hover:underline";

/** Papers by where they lie: an outline drawn by hand, or what is in view. */
export function AreaTool() {
  const { view, selectionQuery, selectedCount, select } = useMapSession();
  const { selection } = readSelection(selectionQuery);
  const selectView = () => {
    if (!view) return;
    const { width, height } = view.pane;
    const edges = { left: 0, top: 0, right: width, bottom: height };
    const { left, top, right, bottom } = boxToData(view.projection, edges);
    const area = areaOf([
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ]);
    if (area) select((now) => setArea(now, area));
  };
  return (
    <div className="grid gap-2">
      <p className="text-ink-2">
        {selection.area
          ? "Draw again for another outline."
          : "Draw around papers to select them. Without this panel, hold Shift and draw."}
      </p>
      <button type="button" onClick={selectView} className={ACTION}>
        Select what is in view
      </button>
      {selection.area && (
        <>
          <Link href={selectionHref("/", setView(selection, "list"))} className={ACTION}>
            Show {counted(selectedCount, "paper")} as a list
          </Link>
          <button
            type="button"
            onClick={() => select((now) => setArea(now, undefined))}
            className={ACTION}
          >
            Take the outline away
          </button>
        </>
      )}
    </div>
  );
}
