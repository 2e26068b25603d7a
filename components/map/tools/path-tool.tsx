import { useEffect, useRef, useState } from "react";
import { useSuggestions } from "@/components/search/use-suggestions";
import type { MapPathAnswer } from "@/lib/map/answer";
import { formatPathEnd } from "@/lib/map/path-end";
import { paintPath } from "@/lib/map/path-painter";
import { toPixel } from "@/lib/map/viewport";
import type { Suggestion } from "@/lib/search/answer";
import { loadPaper } from "../map-data";
import { useMapSession, usePick } from "../map-session";
import { type FieldOption, OptionField } from "./option-field";
import { PathList } from "./path-list";
import { type Answer, useAnswer } from "./use-answer";

/** Stepping stones: the chain of similar papers between two papers or themes. */
export function PathTool() {
  const { params, change, data } = useMapSession();
  const [from = "", to = ""] = (params.path ?? "").split(",");
  const setEnds = (a: string, b: string) => change({ path: a || b ? `${a},${b}` : undefined });
  const setEnd = (end: 0 | 1, id: string) => (end === 0 ? setEnds(id, to) : setEnds(from, id));

  // With one end alone, the way from it to itself says what it is called.
  const asked = { from: from || to, to: to || from };
  const answer = useAnswer<MapPathAnswer>(
    asked.from ? `/api/map/path?${new URLSearchParams(asked)}` : undefined,
  );
  const names = useNames(answer);
  const whole = from !== "" && to !== "" && answer.status === "ready" ? answer.value : undefined;
  usePathOnMap(whole);
  usePick((point) => {
    const next = from === "" ? 0 : 1;
    loadPaper(data.version, point).then(
      (paper) => paper && setEnd(next, formatPathEnd({ kind: "paper", id: paper.slug })),
      () => undefined,
    );
  });

  return (
    <div className="grid gap-3">
      {!(from && to) && (
        <p className="text-ink-2">
          From one paper or theme to another over papers that are alike. Type, or choose points on
          the map.
        </p>
      )}
      <EndField label="From" name={names(from)} onEnd={(id) => setEnd(0, id)} />
      <EndField label="To" name={names(to)} onEnd={(id) => setEnd(1, id)} />
      {answer.status === "failed" && (
        <p role="alert" className="text-ink-2">
          {answer.message}
        </p>
      )}
      {from && to && answer.status === "loading" && <p className="text-ink-2">Looking …</p>}
      {whole && <PathList answer={whole} onTurn={() => setEnds(to, from)} />}
    </div>
  );
}

/** What ends are called, once an answer told; what the address calls them before. */
function useNames(answer: Answer<MapPathAnswer>): (id: string) => string | undefined {
  const names = useRef(new Map<string, string>());
  if (answer.status === "ready") {
    for (const end of [answer.value.from, answer.value.to]) {
      names.current.set(formatPathEnd(end), end.label);
    }
  }
  return (id) => names.current.get(id) ?? (id || undefined);
}

interface EndFieldProps {
  label: string;
  name: string | undefined;
  onEnd: (id: string) => void;
}

function EndField({ label, name, onEnd }: EndFieldProps) {
  const [text, setText] = useState("");
  const { suggestions } = useSuggestions(text, name === undefined, false);
  return (
    <OptionField
      label={label}
      placeholder="Title or theme"
      chosen={name}
      text={text}
      onText={setText}
      options={suggestions.flatMap((suggestion) => endOption(suggestion) ?? [])}
      onChoose={({ id }) => {
        setText("");
        onEnd(id);
      }}
      onClear={() => onEnd("")}
    />
  );
}

/** Papers and themes, the only things that a path can begin or end at. */
function endOption({ kind, label, href }: Suggestion): FieldOption | undefined {
  if (kind === "paper") {
    const id = decodeURIComponent(href.slice(href.lastIndexOf("/") + 1));
    return { id: formatPathEnd({ kind, id }), label, kind: "Paper" };
  }
  const theme = kind === "theme" && new URLSearchParams(href.split("?")[1]).get("theme");
  return theme ? { id: formatPathEnd({ kind, id: theme }), label, kind: "Theme" } : undefined;
}

function usePathOnMap(path: MapPathAnswer | undefined): void {
  const { view, data, palette } = useMapSession();
  useEffect(() => {
    if (!view || !palette || !path) return;
    const { x, y } = data.points;
    const { fontFamily } = getComputedStyle(document.body);
    view.overlay("path", (ctx, { projection }) => {
      const pixels = path.stops.map(({ index }) => toPixel(projection, x[index]!, y[index]!));
      paintPath(ctx, pixels, palette, fontFamily);
    });
    return () => view.overlay("path", undefined);
  }, [view, data, palette, path]);
}
