import { useEffect, useMemo, useRef, useState } from "react";
import { outlineOf } from "@/lib/map/region-outline";
import { useMapSession } from "../map-session";
import { RegionPage } from "./region-page";
import { RegionTree } from "./region-tree";
import { useRegionOnMap } from "./use-region-on-map";

/** The map in words: its regions as a tree down to their papers, and what each is about. */
export function RegionsTool() {
  const { data, params, change } = useMapSession();
  const outline = useMemo(() => outlineOf(data.regions), [data]);
  const told = params.outline === undefined ? undefined : outline.byId.get(params.outline);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string>();
  useRegionOnMap(told);

  /** Whoever goes from the tree to a region or back takes the focus along. */
  const panel = useRef<HTMLDivElement>(null);
  const before = useRef(told);
  useEffect(() => {
    if (told === before.current) return;
    before.current = told;
    panel.current?.querySelector<HTMLElement>("[data-takes-focus]")?.focus();
  }, [told]);

  const tell = (id: string | undefined) => {
    if (id !== undefined) {
      setCurrent(id);
      const around = outline.byId.get(id)?.parent;
      if (around !== undefined) setUnfolded((now) => withAround(now, around));
    }
    change({ outline: id });
  };
  return (
    <div ref={panel}>
      {told ? (
        <RegionPage key={told.id} region={told} outline={outline} onRegion={tell} />
      ) : (
        <RegionTree
          outline={outline}
          unfolded={unfolded}
          onUnfolded={setUnfolded}
          current={current}
          onCurrent={setCurrent}
          onRegion={tell}
        />
      )}
    </div>
  );

  function withAround(open: ReadonlySet<string>, id: string): Set<string> {
    const all = new Set(open);
    for (let at: string | undefined = id; at; at = outline.byId.get(at)?.parent) all.add(at);
    return all;
  }
}
