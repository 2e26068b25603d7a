/** Where a result stands in the document: its heading, around the link to the paper. */
export function resultId(slug: string): string {
  return `result-${slug}`;
}

export function resultLink(slug: string): HTMLElement | null {
  return document.getElementById(resultId(slug))?.querySelector("a") ?? null;
}
