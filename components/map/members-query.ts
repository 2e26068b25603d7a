import { emptySelection, type Selection } from "@/lib/search/selection";
import { writeSelection } from "@/lib/search/selection-url";

/** The part of a selection that says which papers it has, as a query string. */
export function membersQuery({ q, filters, has, area, like, unlike, match, literal }: Selection) {
  const members = { ...emptySelection(), q, filters, has, like, unlike, literal };
  return writeSelection({ ...members, ...(area && { area }), ...(match && { match }) });
}
