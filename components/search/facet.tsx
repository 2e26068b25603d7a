import type { ReactNode } from "react";

/** A named part of the filters. */
export function Facet({ title, children }: { title: string; children: ReactNode }) {
  const id = `facet-${title.toLowerCase().replaceAll(" ", "-")}`;
  return (
    <section aria-labelledby={id} className="facet">
      <h2 className="eyebrow" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
