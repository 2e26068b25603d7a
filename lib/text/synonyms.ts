/** Words that mean nearly the same. A search may take them as hints, never as the word itself. */
import { normalForm } from "./normal-form";
import { SYNONYM_GROUPS } from "./synonym-groups";

const groups = SYNONYM_GROUPS.trim()
  .split(/\s*,\s*/)
  .map((group) => group.split(/\s+/).map((word) => normalForm(word.replaceAll("-", ""))));

const byTerm = new Map<string, Set<string>>();
for (const group of groups) {
  for (const term of group) {
    const others = byTerm.get(term) ?? new Set();
    for (const other of group) if (other !== term) others.add(other);
    byTerm.set(term, others);
  }
}

/** The terms of words that mean nearly what the word of this term means. */
export function synonymsOf(term: string): readonly string[] {
  return [...(byTerm.get(term) ?? [])];
}
