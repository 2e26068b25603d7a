import Link from "next/link";
import { CrossIcon } from "@/components/ui/icons";
import type { Selection } from "@/lib/search/selection";
import { removeExample } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";

interface ExampleChipsProps {
  selection: Selection;
  /** Of the papers to be like or not; an unknown paper has none. */
  titles: Map<string, string>;
  /** The page that shows the selection. */
  path?: string;
}

/** The papers that others are to be like, or not like, and the way to take each off. */
export function ExampleChips({ selection, titles, path = "/" }: ExampleChipsProps) {
  const { like, unlike } = selection;
  if (like.length + unlike.length === 0) return null;
  const chip = (side: "Like" | "Not like", slug: string) => (
    <li key={slug}>
      <Link
        className="chip example-chip"
        data-not={side === "Not like" || undefined}
        href={selectionHref(path, removeExample(selection, slug))}
        prefetch={false}
        title={titles.get(slug) ?? `No paper “${slug}” is in the library.`}
      >
        <span className="sr-only">Remove </span>
        <span className="example-title">
          {side}: {titles.get(slug) ?? slug}
        </span>
        <CrossIcon />
      </Link>
    </li>
  );
  return (
    <ul aria-label="Example papers" className="chips">
      {like.map((slug) => chip("Like", slug))}
      {unlike.map((slug) => chip("Not like", slug))}
    </ul>
  );
}
