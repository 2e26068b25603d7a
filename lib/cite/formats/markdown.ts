/** Markdown: a list with an item for each paper, its abstract as a quotation below it. */
import { displayName } from "@/lib/papers/names";
import { escapeMarkdown } from "../escape-markdown";
import type { CitedPaper, CiteFormat } from "../format";
import { paperAddress } from "../paper-address";

export const markdown: CiteFormat = {
  name: "markdown",
  label: "Markdown",
  about: "for notes",
  mediaType: "text/markdown; charset=utf-8",
  extension: "md",
  head: "",
  separator: "\n",
  tail: "",
  paper: (paper) => `${[headLine(paper), factsLine(paper), abstractLine(paper)].join("")}`,
};

function headLine(paper: CitedPaper): string {
  const title = escapeMarkdown(oneLine(paper.title));
  const address = paperAddress(paper);
  return address ? `- [${title}](<${address}>)\n` : `- **${title}**\n`;
}

function factsLine(paper: CitedPaper): string {
  const facts = [paper.authors.map(displayName).join(", "), paper.venue, paper.publishedOn];
  const line = facts.filter(Boolean).join(" · ");
  return line && `  ${escapeMarkdown(oneLine(line))}\n`;
}

function abstractLine({ abstract }: CitedPaper): string {
  if (!abstract) return "";
  const paragraphs = abstract.split(/\n\s*\n/).map((text) => escapeMarkdown(oneLine(text)));
  return `\n  > ${paragraphs.join("\n  >\n  > ")}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
