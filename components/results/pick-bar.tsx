"use client";

import Link from "next/link";
import { useState } from "react";
import { savePapers } from "@/components/library/saved-papers";
import { listMarkdown } from "@/components/paper/list-markdown";
import { CopyButton } from "@/components/ui/copy-button";
import { counted, number } from "@/components/ui/count";
import { SELECTION_LIMITS, type Selection } from "@/lib/search/selection";
import { selectionHref } from "@/lib/search/selection-url";
import { moreLike } from "./examples";
import { ExportPicked, type FormatChoice } from "./export-picked";
import { usePicks } from "./picked-papers";
import { resultLink } from "./result-link";

interface PickBarProps {
  /** What they can be exported in. */
  formats: FormatChoice[];
  selection: Selection;
}

/** What can be done with the picked papers, while any is picked. */
export function PickBar({ formats, selection }: PickBarProps) {
  const { picked, allOnPage, pickPage, clear } = usePicks();
  const [said, say] = useState({ of: picked, text: "" });
  const some = picked.length > 0;
  const save = () => {
    const text = savePapers(picked)
      ? `Saved ${counted(picked.length, "paper")}`
      : "Not kept: this browser’s storage is full or blocked";
    say({ of: picked, text });
  };
  const clearAll = () => {
    // The button goes away; the keyboard stays where it had come to.
    resultLink(picked.at(-1)!.slug)?.focus({ preventScroll: true });
    clear();
  };
  const examples = picked.slice(-SELECTION_LIMITS.examples).map(({ slug }) => slug);
  return (
    <div className={some ? "pick-bar needs-script" : "sr-only"}>
      <p className="pick-count" role="status">
        {said.of === picked && said.text}
        {said.of !== picked && some && `${number(picked.length)} selected`}
      </p>
      {some && (
        <section aria-label="Selected papers" className="pick-actions">
          <button
            aria-disabled={allOnPage}
            className="link mr-2 min-h-6"
            onClick={pickPage}
            type="button"
          >
            Select all on this page
          </button>
          <button className="link mr-2 min-h-6" onClick={clearAll} type="button">
            Clear
          </button>
          <button className="control" onClick={save} type="button">
            Save
          </button>
          <ExportPicked formats={formats} slugs={picked.map(({ slug }) => slug)} />
          <CopyButton label="Copy as Markdown" text={listMarkdown(picked, location.origin)} />
          <Link className="control" href={selectionHref("/", moreLike(selection, examples))}>
            More like these
          </Link>
        </section>
      )}
    </div>
  );
}
