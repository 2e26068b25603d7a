import { escapeMarkdown } from "@/lib/cite/escape-markdown";
import type { PaperRecord } from "@/lib/papers/record";
import { showDate } from "./show-date";

/** The record as a Markdown note: title, who, where and when, abstract, links. */
export function paperMarkdown(paper: PaperRecord): string {
  const facts = [
    paper.authors.join(", "),
    paper.venue,
    paper.publishedOn && showDate(paper.publishedOn),
  ].filter(Boolean);
  const links = paper.links.map(({ label, href }) => `- ${label}: <${href}>`);
  return [
    `## ${escapeMarkdown(paper.title)}`,
    facts.map((fact) => escapeMarkdown(fact ?? "")).join(" · "),
    paper.abstract && `> ${escapeMarkdown(paper.abstract)}`,
    links.join("\n"),
  ]
    .filter(Boolean)
    .join("\n\n");
}
