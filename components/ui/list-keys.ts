/**
 * Keys for lists of papers: `j` and `k` move the focus from result to result; `o`, `x`, `s` and `w`
 * press the part of the current result that says it is theirs (`data-key`). A page about one paper
 * is that paper's.
 */
export function pressListKey(key: string): boolean {
  if (key === "j") moveFocus(1);
  else if (key === "k") moveFocus(-1);
  else if (/^[osxw]$/.test(key)) pressPart(key);
  else return false;
  return true;
}

/** Moves from the result that has the focus, or that the focus was last in, to its neighbour. */
function moveFocus(step: 1 | -1) {
  const results = resultsOnPage();
  const current = results.findIndex((result) => result.contains(document.activeElement));
  const next = current < 0 && step < 0 ? -1 : current + step;
  const result = results[Math.min(next, results.length - 1)];
  part(result, "o")?.focus();
  result?.scrollIntoView({ block: "nearest" });
}

function pressPart(key: string) {
  const results = resultsOnPage();
  const current = results.find((result) => result.contains(document.activeElement));
  part(results.length > 0 ? current : document, key)?.click();
}

function resultsOnPage(): Element[] {
  return [...document.querySelectorAll("[data-result]")];
}

function part(of: ParentNode | undefined, key: string): HTMLElement | null | undefined {
  return of?.querySelector<HTMLElement>(`[data-key="${key}"]`);
}
