import Link from "next/link";
import type { SearchAnswer } from "@/lib/search/answer";
import { MATCH_GROUPS, type Selection } from "@/lib/search/selection";
import { setMatch } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";
import { groupInShort } from "./group-names";

/** "12 with all words, 34 with some, 20 by meaning", each a way to see only those. */
export function GroupCounts({
  counts,
  selection,
}: {
  counts: SearchAnswer["counts"];
  selection: Selection;
}) {
  const groups = MATCH_GROUPS.filter((match) => counts[match] > 0);
  return (
    <ul aria-label="Ways of matching" className="group-counts">
      {groups.map((match) => {
        const chosen = match === selection.match;
        return (
          <li key={match}>
            <Link
              aria-current={chosen || undefined}
              href={selectionHref("/", setMatch(selection, chosen ? undefined : match))}
              prefetch={false}
              title={chosen ? "Show all ways of matching" : "Show only these"}
            >
              {groupInShort(match, counts[match])}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/** Whether papers match in several ways, or in one that is worth saying. */
export function isGrouped(counts: SearchAnswer["counts"], { q, match }: Selection): boolean {
  if (q === "") return false;
  return match !== undefined || counts.some > 0 || counts.meaning > 0;
}
