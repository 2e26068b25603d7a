"use client";

import { useState } from "react";
import type { PaperBrief } from "@/components/paper/paper-brief";
import { BookmarkIcon } from "@/components/ui/icons";
import { removeSaved, savePapers, useIsSaved } from "./saved-papers";

interface SaveButtonProps {
  paper: PaperBrief;
  /** An icon alone, where papers stand in a list; else an icon and a word. */
  small?: boolean;
}

/** Keeps the paper in this browser, or lets it go. */
export function SaveButton({ paper, small = false }: SaveButtonProps) {
  const saved = useIsSaved(paper.slug);
  const [refused, setRefused] = useState(false);
  const toggle = () => setRefused(!(saved ? removeSaved(paper.slug) : savePapers([paper])));
  return (
    <span className="save needs-script">
      <button
        aria-label={`Save “${paper.title}”`}
        aria-pressed={saved}
        className={small ? "save-small" : "control"}
        data-key="s"
        onClick={toggle}
        title={saved ? "Saved: take it off the list" : "Save in this browser"}
        type="button"
      >
        <BookmarkIcon filled={saved} />
        {!small && "Save"}
      </button>
      {refused && (
        <span className="save-refused" role="alert">
          Not kept: this browser’s storage is full or blocked.
        </span>
      )}
    </span>
  );
}
