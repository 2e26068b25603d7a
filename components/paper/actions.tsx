import { SaveButton } from "@/components/library/save-button";
import { CopyButton } from "@/components/ui/copy-button";
import type { PaperRecord } from "@/lib/papers/record";
import { paperBrief } from "./paper-brief";
import { paperMarkdown } from "./paper-markdown";

/** Ways out of the atlas, and ways to take the record along. */
export function Actions({ paper }: { paper: PaperRecord }) {
  return (
    <div className="actions">
      {paper.links.map(({ label, href }) => (
        <a className="control" href={href} key={href} rel="noreferrer">
          {label} <span aria-hidden="true">↗</span>
        </a>
      ))}
      <SaveButton paper={paperBrief(paper)} />
      <CopyButton label="Copy link" />
      <CopyButton label="Copy as Markdown" text={paperMarkdown(paper)} />
    </div>
  );
}
