"use client";

import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { listMarkdown } from "@/components/paper/list-markdown";
import { CopyButton } from "@/components/ui/copy-button";
import { counted } from "@/components/ui/count";
import { CrossIcon } from "@/components/ui/icons";
import { MetaLine } from "@/components/ui/meta-line";
import { removeSaved, type SavedPaper, savePapers, useSavedPapers } from "./saved-papers";

/** "5 June 2026", as dates stand elsewhere. */
const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" });

/** What was saved in this browser, the last first; what is taken off can be put back. */
export function SavedList() {
  const papers = useSavedPapers();
  const [listening, setListening] = useState(false);
  useEffect(() => setListening(true), []);
  const [removed, setRemoved] = useState<SavedPaper>();
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: the focus goes where the removal can be undone.
  useEffect(() => {
    if (removed) undo.current?.focus();
  }, [removed]);
  // Before the list is read, nobody can say that it is empty.
  if (!listening) return null;
  return (
    <section aria-label="Saved papers" className="saved">
      <div className="saved-head">
        <p role="status">
          {removed ? `Taken off: “${removed.title}”` : counted(papers.length, "paper")}
        </p>
        {removed && (
          <button
            className="control"
            onClick={() => {
              savePapers([removed], new Date(removed.savedOn));
              setRemoved(undefined);
            }}
            ref={undo}
            type="button"
          >
            Put it back
          </button>
        )}
        {papers.length > 0 && (
          <CopyButton label="Copy as Markdown" text={listMarkdown(papers, location.origin)} />
        )}
      </div>
      {papers.length === 0 && (
        <p className="max-w-measure text-lead">
          Nothing is saved. The bookmark beside a paper saves it here, and so does the key{" "}
          <kbd className="key">s</kbd> on a result.{" "}
          <Link className="link" href="/">
            Explore papers
          </Link>
        </p>
      )}
      <ol>
        {papers.map((paper) => (
          <li className="saved-paper" key={paper.slug}>
            <div>
              <h2 className="result-title">
                <Link href={`/papers/${encodeURIComponent(paper.slug)}`} prefetch={false}>
                  {paper.title}
                </Link>
              </h2>
              <MetaLine>
                {paper.facts || null}
                {`saved ${DAY.format(new Date(paper.savedOn))}`}
              </MetaLine>
            </div>
            <button
              aria-label={`Remove “${paper.title}”`}
              className="save-small"
              onClick={() => removeSaved(paper.slug) && setRemoved(paper)}
              title="Remove"
              type="button"
            >
              <CrossIcon />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
