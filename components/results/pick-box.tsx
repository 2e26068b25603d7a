"use client";

import { usePicks } from "./picked-papers";

/** Picks a paper from the results, to do something with several at once. */
export function PickBox({ slug, title }: { slug: string; title: string }) {
  const { has, toggle } = usePicks();
  return (
    <label className="pick needs-script" title="Select">
      <input
        aria-label={`Select “${title}”`}
        checked={has(slug)}
        data-key="x"
        onChange={() => toggle(slug)}
        type="checkbox"
      />
    </label>
  );
}
