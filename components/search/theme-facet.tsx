import { ThemeDot } from "@/components/ui/theme-tag";
import type { Selection } from "@/lib/search/selection";
import { THEME_GROUPS } from "@/lib/themes/groups";
import { Facet } from "./facet";
import { FacetRows } from "./facet-rows";
import { type ListedValue, namesOf } from "./listed-values";

const TOP_PER_GROUP = 4;

interface ThemeFacetProps {
  values: ListedValue[];
  /** Themes of the selection. */
  size: number;
  selection: Selection;
  /** Papers of the selection. */
  total: number;
  groupOf(theme: string): string | undefined;
}

/** Themes under their groups, each group in its colour on the map. */
export function ThemeFacet({ values, size, selection, total, groupOf }: ThemeFacetProps) {
  if (values.length === 0) return null;
  const groups = new Set<string | undefined>([
    ...THEME_GROUPS,
    ...values.map(({ id }) => groupOf(id)),
  ]);
  return (
    <Facet of={{ facet: "theme", size, selection, names: namesOf(values) }} title="Themes">
      {[...groups].map((group) => {
        const members = values.filter(({ id }) => groupOf(id) === group);
        if (members.length === 0) return null;
        return (
          <section key={group ?? "other"}>
            <h3 className="facet-group">
              <ThemeDot group={group} />
              {group ?? "Other themes"}
            </h3>
            <FacetRows
              facet="theme"
              more
              selection={selection}
              top={TOP_PER_GROUP}
              total={total}
              values={members}
            />
          </section>
        );
      })}
    </Facet>
  );
}
