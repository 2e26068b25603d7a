import { useEffect, useMemo, useRef, useState } from "react";
import { useSuggestions } from "@/components/search/use-suggestions";
import type { MapContrastAnswer } from "@/lib/map/answer";
import { contrastColouring } from "@/lib/map/contrast-colouring";
import { type ContrastSides, formatContrast, parseContrast } from "@/lib/map/contrast-sides";
import type { MapRegion } from "@/lib/map/map";
import { emptySelection } from "@/lib/search/selection";
import { onlyValue } from "@/lib/search/selection-edit";
import { readSelection, writeSelection } from "@/lib/search/selection-url";
import { loadSelection } from "../map-data";
import { useMapSession, usePick, useVeil } from "../map-session";
import { membersQuery } from "../members-query";
import { ContrastLists } from "./contrast-lists";
import { OptionField } from "./option-field";
import { sideOptions } from "./side-options";
import { useAnswer } from "./use-answer";

/** Two selections side by side: the terms that set them apart, and where they lie. */
export function ContrastTool() {
  const { params, change, data, view } = useMapSession();
  const sides = parseContrast(params.contrast);
  const { a, b } = sides;
  const set = (next: ContrastSides) => change({ contrast: formatContrast(next) });
  const answer = useAnswer<MapContrastAnswer>(
    a ? `/api/map/contrast?${new URLSearchParams({ a, ...(b && { b }) })}` : undefined,
  );
  const found = answer.status === "ready" ? answer.value : undefined;
  const names = useNames(sides, found);
  useSidesOnMap(sides, found);
  const takeRegion = (id: string) => {
    const query = writeSelection(onlyValue(emptySelection(), "region", id));
    set(a === "" ? { a: query, b } : { a, b: query });
  };
  usePick({
    point(point) {
      const region = regionAt(data.regions, point, (view?.zoom ?? 1) < CLOSE);
      if (region) takeRegion(region.id);
    },
    region: takeRegion,
  });

  return (
    <div className="grid gap-3">
      {!a && (
        <p className="text-ink-2">
          What sets two sets of papers apart: themes, regions, years, searches. Type, or choose
          regions on the map.
        </p>
      )}
      <SideField
        label="One side"
        placeholder="Theme, region, years, words …"
        name={names.a}
        onSide={(query) => set({ a: query, b })}
      />
      <SideField
        label="The other side"
        placeholder="All other papers"
        name={names.b}
        onSide={(query) => set({ a, b: query })}
      />
      {answer.status === "failed" && (
        <p role="alert" className="text-ink-2">
          {answer.message}
        </p>
      )}
      {answer.status === "loading" && <p className="text-ink-2">Counting …</p>}
      {found && <ContrastLists answer={found} />}
    </div>
  );
}

/** From this zoom on, a press on a point means the smallest region around it, before the largest. */
const CLOSE = 2;

function regionAt(regions: readonly MapRegion[], point: number, largest: boolean) {
  const around = regions.filter(({ first, size }) => point >= first && point < first + size);
  return largest ? around[0] : around.at(-1);
}

/** What the sides are called, as the last answers had it; undefined where nothing is chosen. */
function useNames({ a, b }: ContrastSides, answer: MapContrastAnswer | undefined) {
  const names = useRef(new Map<string, string>());
  if (answer) {
    names.current.set(a, answer.a.label);
    if (b) names.current.set(b, answer.b.label);
  }
  const nameOf = (query: string) => (query ? (names.current.get(query) ?? "…") : undefined);
  return { a: nameOf(a), b: nameOf(b) };
}

interface SideFieldProps {
  label: string;
  placeholder: string;
  name: string | undefined;
  onSide: (query: string) => void;
}

function SideField({ label, placeholder, name, onSide }: SideFieldProps) {
  const { data, selectionQuery } = useMapSession();
  const [text, setText] = useState("");
  const { suggestions } = useSuggestions(text, name === undefined, false);
  const selected = membersQuery(readSelection(selectionQuery).selection);
  return (
    <div className="grid gap-1">
      <OptionField
        label={label}
        placeholder={placeholder}
        chosen={name}
        text={text}
        onText={setText}
        options={sideOptions(text, data.regions, suggestions)}
        onChoose={({ id }) => {
          setText("");
          onSide(id);
        }}
        onClear={() => onSide("")}
      />
      {name === undefined && selected !== "" && (
        <button
          type="button"
          onClick={() => onSide(selected)}
          className="justify-self-start py-1 font-medium text-accent"
        >
          Use what is selected now
        </button>
      )}
    </div>
  );
}

/** Each side in its colour as long as the tool is open. */
function useSidesOnMap({ a, b }: ContrastSides, answer: MapContrastAnswer | undefined): void {
  const inA = useMembers(a);
  const inB = useMembers(b);
  const labels = { a: answer?.a.label ?? "One side", b: answer?.b.label ?? "The other side" };
  // A legend has no two entries of one name.
  if (labels.a === labels.b) labels.b = "The other side";
  const veil = useMemo(() => {
    if (!inA || (b !== "" && !inB)) return undefined;
    return { colouring: contrastColouring(inA, inB, { a: labels.a, b: labels.b }) };
  }, [inA, inB, b, labels.a, labels.b]);
  useVeil("contrast", veil);
}

/** One byte per point, 1 for the papers of a selection; undefined until known. */
function useMembers(query: string): Uint8Array | undefined {
  const { points } = useMapSession().data;
  const [members, setMembers] = useState<{ query: string; bits: Uint8Array }>();
  useEffect(() => {
    if (query === "") return;
    const abort = new AbortController();
    loadSelection(`/api/map/selection?${query}`, points.count, abort.signal).then(
      (bits) => setMembers({ query, bits }),
      () => undefined,
    );
    return () => abort.abort();
  }, [query, points]);
  return members?.query === query ? members.bits : undefined;
}
