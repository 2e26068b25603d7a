import { Children, type ReactNode } from "react";

interface MetaLineProps {
  children: ReactNode;
  className?: string;
}

/** Facts in one line, set apart by middle dots; a break falls between facts, never before a dot. */
export function MetaLine({ children, className = "meta-line" }: MetaLineProps) {
  const facts = Children.toArray(children);
  if (facts.length === 0) return null;
  return (
    <p className={className}>
      {facts.map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts keep their order
        <span key={index}>
          {fact}
          {index < facts.length - 1 && <span aria-hidden="true"> ·</span>}{" "}
        </span>
      ))}
    </p>
  );
}
