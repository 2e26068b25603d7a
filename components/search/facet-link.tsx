import Link from "next/link";
import { number } from "@/components/ui/count";
import type { ValueState } from "@/lib/search/selection-edit";

interface FacetLinkProps {
  label: string;
  /** Papers of the selection that have it; with `sign`, papers that come or go. */
  count: number | undefined;
  sign?: "+" | "−";
  state: ValueState;
  /** The selection with the value taken in, or out. */
  href: string;
}

/** A value to filter by, with what it would leave: a link that looks like a tick box. */
export function FacetLink({ label, count, sign, state, href }: FacetLinkProps) {
  return (
    <Link
      aria-current={state === "included" ? "true" : undefined}
      className="facet-value"
      data-state={state}
      href={href}
      prefetch={false}
    >
      <span aria-hidden="true" className="tick" />
      {/* The spaces part the words of its name; between cells of a grid they show nothing. */}
      <span className="facet-label">{label}</span>{" "}
      {state === "excluded" && <span className="sr-only">left out, </span>}
      {count !== undefined && (
        <span className="facet-count">
          {sign}
          {number(count)}
          <span className="sr-only">
            {sign === "+" && " more"}
            {count === 1 ? " paper" : " papers"}
          </span>
        </span>
      )}
    </Link>
  );
}
