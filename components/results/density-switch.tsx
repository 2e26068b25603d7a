import Link from "next/link";
import { DensityIcon } from "@/components/ui/icons";
import { DENSITIES, type Density, type Selection } from "@/lib/search/selection";
import { setDensity } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";

const LABELS: Record<Density, string> = {
  titles: "Titles only",
  snippets: "Titles and passages",
  abstracts: "Whole abstracts",
};

/** How much of each paper the list shows. */
export function DensitySwitch({ selection }: { selection: Selection }) {
  return (
    <nav aria-label="Show" className="segments">
      {DENSITIES.map((density, index) => (
        <Link
          aria-current={density === selection.show ? "true" : undefined}
          data-density={density}
          href={selectionHref("/", setDensity(selection, density))}
          key={density}
          prefetch={false}
          scroll={false}
          title={LABELS[density]}
        >
          <span className="sr-only">{LABELS[density]}</span>
          <DensityIcon lines={index + 1} />
        </Link>
      ))}
    </nav>
  );
}
