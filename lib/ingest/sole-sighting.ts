/**
 * A paper that only one entry is of, which most are: there is nothing to choose, so what the rules
 * of `./merge` would say can be said without asking them.
 */
import {
  PAPER_FIELDS,
  type PaperDraft,
  type PaperFacts,
  type PaperField,
} from "@/lib/papers/paper";
import type { FieldProvenance } from "@/lib/papers/record";

export function factsOfSole(draft: PaperDraft): PaperFacts {
  const { firstLine: _, lastLine: __, span: ___, raw: ____, ...facts } = draft;
  return {
    ...facts,
    authorCount: Math.max(draft.authorCount ?? 0, draft.authors.length) || undefined,
    codeUrls: eachOnce(draft.codeUrls),
    ...(draft.statedKeywords && { statedKeywords: eachOnce(draft.statedKeywords) }),
  };
}

/** The fields that the entry has a value of. */
export function fieldsOfSole(draft: PaperDraft): PaperField[] {
  return PAPER_FIELDS.filter((field) => {
    const value = draft[field];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  });
}

export const ONLY_ONE = "Only this digest has it.";

export function provenanceOfSole(fields: readonly PaperField[]): FieldProvenance[] {
  return fields.map((field) => ({ field, rule: ONLY_ONE, supplied: [0], others: [] }));
}

/** Whatever case it is in. */
function eachOnce(values: string[]): string[] {
  if (values.length < 2) return values;
  const found = new Map<string, string>();
  for (const value of values) {
    if (!found.has(value.toLowerCase())) found.set(value.toLowerCase(), value);
  }
  return [...found.values()];
}
