import { SELECTION_LIMITS } from "@/lib/search/selection";

/** The last page that papers stand on and that can be asked for. */
export function lastPage(total: number, size: number): number {
  return Math.min(Math.ceil(total / size), SELECTION_LIMITS.page);
}
