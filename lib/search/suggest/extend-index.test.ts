/** Labels that some joined and others left are as those of an index that was made at once. */
import { expect, it } from "vitest";
import { buildSuggestionIndex } from "./build-index";
import { extendLabels, type LabelEntry } from "./extend-index";

const ANIMALS = ["koala", "wombat", "dingo", "Émeu", "quokka", "bilby"];
const NOUNS = ["gait", "gait study", "diet", "sleep and diet", "wombat"];

/** Many are of the same weight and length, and some of the same words. */
const MANY = ANIMALS.flatMap((animal, a) =>
  NOUNS.map((noun, n): LabelEntry => {
    return { label: `${animal} ${noun}`, key: `${animal}-${noun}`, weight: (a * n) % 3 };
  }),
);

function labels(entries: readonly LabelEntry[]) {
  return buildSuggestionIndex(entries.map((entry) => ({ kind: "paper", ...entry }))).paper;
}

it("are those of an index that was made at once", () => {
  const heavier = MANY.slice(3, 9).map((entry) => ({ ...entry, weight: 7 }));
  const fresh = [
    ...heavier,
    { label: "koala gait", key: "koala-gait-2", weight: 0 },
    { label: "Zorilla gait", key: "zorilla", weight: 1 },
    { label: "aardvark", key: "aardvark" },
  ];
  // "bilby" goes with all that has it.
  const gone = MANY.slice(-NOUNS.length).map(({ key }) => key);
  const left = new Set([...gone, ...heavier.map(({ key }) => key)]);
  const stays = MANY.filter(({ key }) => !left.has(key));
  expect(extendLabels(labels(MANY), fresh, gone)).toEqual(labels([...stays, ...fresh]));
});

it("may begin with none, lose all, or stay as they are", () => {
  expect(extendLabels(labels([]), MANY, [])).toEqual(labels(MANY));
  expect(
    extendLabels(
      labels(MANY),
      [],
      MANY.map(({ key }) => key),
    ),
  ).toEqual(labels([]));
  expect(extendLabels(labels(MANY), [], [])).toEqual(labels(MANY));
});
