/** The words that stand behind terms of the text index. */
import type { TextIndex } from "../index/library-index";
import { textAt } from "../index/string-table";

/** The folded word of each entry that most docs have; entries that are merely implied have none. */
export function commonestForms(
  { forms, formTerms, formDocs }: TextIndex,
  entries: Iterable<number>,
): Map<number, string> {
  const wanted = new Set(entries);
  const best = new Map<number, number>();
  formTerms.forEach((entry, form) => {
    if (!wanted.has(entry)) return;
    const known = best.get(entry);
    if (known === undefined || formDocs[form]! > formDocs[known]!) best.set(entry, form);
  });
  return new Map([...best].map(([entry, form]) => [entry, textAt(forms, form)]));
}
