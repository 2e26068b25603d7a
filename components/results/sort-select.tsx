"use client";

import { useRouter } from "next/navigation";

interface SortSelectProps {
  action: string;
  sort: string;
  options: { value: string; label: string; href: string }[];
  /** The rest of the selection. */
  kept: [key: string, value: string][];
}

/** Sorts at once; without JavaScript a button does it. */
export function SortSelect({ action, sort, options, kept }: SortSelectProps) {
  const router = useRouter();
  return (
    <form action={action} className="sort" method="get">
      {kept.map(([key, value]) => (
        <input key={`${key}=${value}`} name={key} type="hidden" value={value} />
      ))}
      <select
        aria-label="Sort by"
        className="control"
        // A new selection may come with another order: start from it.
        key={sort}
        defaultValue={sort}
        name="sort"
        onChange={({ target }) => router.push(options[target.selectedIndex]!.href)}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <noscript>
        <button className="control" type="submit">
          Sort
        </button>
      </noscript>
    </form>
  );
}
