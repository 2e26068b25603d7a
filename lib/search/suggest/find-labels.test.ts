import fc from "fast-check";
import { expect, it } from "vitest";
import { textAt } from "../index/string-table";
import { buildSuggestionIndex } from "./build-index";
import { findLabels } from "./find-labels";
import type { SuggestionEntry } from "./suggestion-index";

const WORDS = ["a", "ab", "abc", "b", "ba", "Ça", "x"];

/** What `findLabels` promises, by looking at every label. */
function found(entries: SuggestionEntry[], words: string[], limit: number): string[] {
  const ranked = entries.toSorted(
    (a, b) => (b.weight ?? 0) - (a.weight ?? 0) || a.label.length - b.label.length,
  );
  const wordsOf = ({ label }: SuggestionEntry) =>
    label.toLowerCase().replaceAll("ç", "c").split(" ");
  const fits = (own: string | undefined, i: number) =>
    i === words.length - 1 ? own?.startsWith(words[i]!) : own === words[i];
  const begins = (entry: SuggestionEntry) => words.every((_, i) => fits(wordsOf(entry)[i], i));
  const has = (entry: SuggestionEntry) =>
    words.every((_, i) => wordsOf(entry).some((own) => fits(own, i)));
  return [...ranked.filter(begins), ...ranked.filter((entry) => !begins(entry) && has(entry))]
    .slice(0, limit)
    .map(({ label }) => label);
}

function check(entries: SuggestionEntry[], words: string[], limit: number): void {
  const { theme } = buildSuggestionIndex(entries);
  const labels = findLabels(theme, words, limit).map((label) => textAt(theme.labels, label));
  expect(labels).toEqual(found(entries, words, limit));
}

it("finds what looking at every label finds", () => {
  const label = fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
    .map((words) => words.join(" "));
  const entry = fc.record({ label, weight: fc.nat(3) });
  const typed = fc.array(fc.constantFrom("a", "ab", "b", "ca", "x"), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 60 }), typed, fc.nat(8), (rows, words, limit) => {
      const entries = rows.map(
        (row): SuggestionEntry => ({ kind: "theme", key: row.label, ...row }),
      );
      check(entries, words, limit);
    }),
    { numRuns: 300 },
  );
});

it("finds it among many, too", () => {
  const entries = Array.from({ length: 9_000 }, (_, i): SuggestionEntry => {
    const label = `${WORDS[i % 7]} ${WORDS[(i * 3) % 5]} ${WORDS[(i >> 3) % 6]} n${i}`;
    return { kind: "theme", label, key: label, weight: (i * 7919) % 10_007 };
  });
  for (const words of [["a"], ["b", "a"], ["abc", "x"], ["ab", "b", "n8"], ["x", "n89"]]) {
    check(entries, words, 6);
  }
});
