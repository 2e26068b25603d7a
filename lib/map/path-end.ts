/** The ends of a path as addresses write them: "some-paper", "theme:quantization". */
import type { PathEnd } from "@/lib/map/answer";

/** No slug of a paper has a colon. */
const THEME = "theme:";

export function parsePathEnd(text: string): Pick<PathEnd, "kind" | "id"> {
  return text.startsWith(THEME)
    ? { kind: "theme", id: text.slice(THEME.length) }
    : { kind: "paper", id: text };
}

export function formatPathEnd({ kind, id }: Pick<PathEnd, "kind" | "id">): string {
  return kind === "theme" ? THEME + id : id;
}
