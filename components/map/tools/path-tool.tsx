import { type RefObject, useEffect, useRef, useState } from "react";
import { useSuggestions } from "@/components/search/use-suggestions";
import type { MapPathAnswer } from "@/lib/map/answer";
import { formatPathEnd } from "@/lib/map/path-end";
import { paintPath } from "@/lib/map/path-painter";
import { boxToData, contains, toPixel } from "@/lib/map/viewport";
import type { Suggestion } from "@/lib/search/answer";
import { loadPaper } from "../map-data";
import { useMapSession, usePick } from "../map-session";
import { besidePanel } from "./beside-panel";
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
  const tool = useRef<HTMLDivElement>(null);
  usePathOnMap(whole, tool);
  usePick({
    point(point) {
      const next = from === "" ? 0 : 1;
      loadPaper(data.version, point).then(
        (paper) => paper && setEnd(next, formatPathEnd({ kind: "paper", id: paper.slug })),
        () => undefined,
      );
    },
  });

  return (
    <div ref={tool} className="grid gap-3">
      {!(from && to) && (
        <p className="text-ink-2">
          From one paper or theme to another over papers that are alike. Type, or choose points on
          the map.
        </p>
      )}
      <EndField
        label="From"
        name={names.of(from)}
        onChoose={(option) => setEnd(0, names.learn(option))}
        onClear={() => setEnd(0, "")}
      />
      <EndField
        label="To"
        name={names.of(to)}
        onChoose={(option) => setEnd(1, names.learn(option))}
        onClear={() => setEnd(1, "")}
      />
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

/** What ends are called, once they were chosen or an answer told; what the address has before. */
function useNames(answer: Answer<MapPathAnswer>) {
  const names = useRef(new Map<string, string>());
  if (answer.status === "ready") {
    for (const end of [answer.value.from, answer.value.to]) {
      names.current.set(formatPathEnd(end), end.label);
    }
  }
  return {
    of: (id: string) => names.current.get(id) ?? (id || undefined),
    learn({ id, label }: FieldOption) {
      names.current.set(id, label);
      return id;
    },
  };
}

interface EndFieldProps {
  label: string;
  name: string | undefined;
  onChoose: (option: FieldOption) => void;
  onClear: () => void;
}

function EndField({ label, name, onChoose, onClear }: EndFieldProps) {
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
      onChoose={(option) => {
        setText("");
        onChoose(option);
      }}
      onClear={onClear}
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

/** Draws the path, and looks at all of it beside the panel that the tool is in. */
function usePathOnMap(path: MapPathAnswer | undefined, tool: RefObject<HTMLElement | null>): void {
  const { view, data, palette, params } = useMapSession();
  const { x, y } = data.points;
  useEffect(() => {
    if (!view || !palette || !path) return;
    const { fontFamily } = getComputedStyle(document.body);
    view.overlay("path", (ctx, { projection }) => {
      const pixels = path.stops.map(({ index }) => toPixel(projection, x[index]!, y[index]!));
      paintPath(ctx, pixels, palette, fontFamily);
    });
    return () => view.overlay("path", undefined);
  }, [view, palette, path, x, y]);
  // A path that came with a viewpoint is looked at from there.
  const came = useRef(params.at && params.path);
  const asked = params.path !== came.current;
  useEffect(() => {
    if (!view || !path || path.stops.length < 2 || !asked) return;
    const xs = path.stops.map(({ index }) => x[index]!);
    const ys = path.stops.map(({ index }) => y[index]!);
    const box = {
      ...{ left: Math.min(...xs), right: Math.max(...xs) },
      ...{ top: Math.min(...ys), bottom: Math.max(...ys) },
    };
    const free = tool.current ? besidePanel(tool.current, view.pane) : undefined;
    if (free && !contains(boxToData(view.projection, free), box)) view.showBox(box, free);
  }, [view, path, asked, tool, x, y]);
}
