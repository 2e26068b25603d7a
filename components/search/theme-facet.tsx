import { ThemeDot } from "@/components/ui/theme-tag";
import type { FacetValue } from "@/lib/search/answer";
import type { Selection } from "@/lib/search/selection";
import { THEME_GROUPS } from "@/lib/themes/groups";
import { Facet } from "./facet";
import { FacetRows } from "./facet-rows";

const TOP_PER_GROUP = 4;

interface ThemeFacetProps {
  values: FacetValue[];
  selection: Selection;
  groupOf(theme: string): string | undefined;
}

/** Themes under their groups, each group in its colour on the map. */
export function ThemeFacet({ values, selection, groupOf }: ThemeFacetProps) {
  if (values.length === 0) return null;
  const groups = new Set<string | undefined>([
    ...THEME_GROUPS,
    ...values.map(({ id }) => groupOf(id)),
  ]);
  return (
    <Facet title="Themes">
      {[...groups].map((group) => {
        const members = values.filter(({ id }) => groupOf(id) === group);
        if (members.length === 0) return null;
        return (
          <section key={group ?? "other"}>
            <h3 className="facet-group">
              <ThemeDot group={group} />
              {group ?? "Other themes"}
            </h3>
            <FacetRows facet="theme" selection={selection} top={TOP_PER_GROUP} values={members} />
          </section>
        );
      })}
    </Facet>
  );
}
