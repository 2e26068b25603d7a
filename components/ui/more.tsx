import type { ReactNode } from "react";

interface MoreProps {
  /** What opens it: "12 more". */
  label: string;
  less?: string;
  children: ReactNode;
}

/** The rest of a list behind a disclosure that says what it does next. */
export function More({ label, less = "Fewer", children }: MoreProps) {
  return (
    <details className="facet-more">
      <summary>
        <span className="when-closed">{label}</span>
        <span className="when-open">{less}</span>
      </summary>
      {children}
    </details>
  );
}
