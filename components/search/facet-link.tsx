import Link from "next/link";
import { number } from "@/components/ui/count";

interface FacetLinkProps {
  label: string;
  count: number;
  included: boolean;
  /** The selection with the value taken in, or out. */
  href: string;
}

/** A value to filter by, with the papers it has in the selection: a link that looks like a tick box. */
export function FacetLink({ label, count, included, href }: FacetLinkProps) {
  return (
    <Link
      aria-current={included ? "true" : undefined}
      className="facet-value"
      href={href}
      prefetch={false}
    >
      <span aria-hidden="true" className="tick" />
      <span>{label}</span>
      <span className="facet-count">
        {number(count)}
        <span className="sr-only">{count === 1 ? " paper" : " papers"}</span>
      </span>
    </Link>
  );
}
