import { emptySelection, SELECTION_LIMITS } from "@/lib/search/selection";
import { withFilter } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";

/** The page of a digest. */
export function digestHref(id: number): string {
  return `/digests/${id}`;
}

/** Some of its lines in its text, marked there: "/digests/3/text?lines=9-10#L9". */
export function linesHref(id: number, firstLine: number, lastLine = firstLine): string {
  const range = firstLine === lastLine ? String(firstLine) : `${firstLine}-${lastLine}`;
  return `${digestHref(id)}/text?lines=${range}#L${firstLine}`;
}

/** The papers of these digests to be searched and filtered; undefined for more than a link can name. */
export function papersHref(ids: readonly number[]): string | undefined {
  if (ids.length === 0 || ids.length > SELECTION_LIMITS.values) return undefined;
  const any = { all: [ids.map(String)], none: [] };
  return selectionHref("/", withFilter(emptySelection(), "digest", any));
}
