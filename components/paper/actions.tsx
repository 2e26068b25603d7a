import { SaveButton } from "@/components/library/save-button";
import { CopyButton } from "@/components/ui/copy-button";
import type { PaperRecord } from "@/lib/papers/record";
import { type Citation, CiteMenu } from "./cite-menu";
import { paperBrief } from "./paper-brief";

/** Ways out of the atlas, and ways to take the record along. */
export function Actions({ paper, citations }: { paper: PaperRecord; citations: Citation[] }) {
  return (
    <div className="actions">
      {paper.links.map(({ label, href }) => (
        <a className="control" href={href} key={href} rel="noreferrer">
          {label} <span aria-hidden="true">↗</span>
        </a>
      ))}
      <SaveButton paper={paperBrief(paper)} />
      <CiteMenu citations={citations} slug={paper.slug} />
      <CopyButton label="Copy link" />
    </div>
  );
}
