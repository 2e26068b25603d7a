import { escapeMarkdown } from "@/lib/cite/escape-markdown";
import type { PaperBrief } from "./paper-brief";

/** Papers as a Markdown list; the links lead into the atlas at `origin`. */
export function listMarkdown(papers: readonly PaperBrief[], origin: string): string {
  return papers
    .map(({ slug, title, facts }) => {
      const link = `- [${escapeMarkdown(title)}](${origin}/papers/${encodeURIComponent(slug)})`;
      return facts === "" ? link : `${link}  \n  ${escapeMarkdown(facts)}`;
    })
    .join("\n");
}
