import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { docsOf, setOf } from "../index/doc-set";
import { FacetColumnBuilder } from "../index/facet-column-builder";
import { textAt } from "../index/string-table";
import { countValues, mostCounted } from "./facet-counts";
import { valuesNamed } from "./facet-names";
import { docsWithValues, valueNumbers } from "./facet-values";

function column(values: string[][]) {
  const builder = new FacetColumnBuilder();
  for (const ids of values) builder.add(ids.map((id) => ({ id, label: id.toUpperCase() })));
  return builder.finish();
}

const docs = fc.array(fc.uniqueArray(fc.constantFrom("a", "b", "c-d", "e"), { maxLength: 3 }), {
  minLength: 1,
  maxLength: 70,
});

describe("facet counts", () => {
  it("are those of counting doc by doc, whatever part of the library is selected", () => {
    fc.assert(
      fc.property(docs, fc.array(fc.nat(69)), (values, chosen) => {
        const selected = new Set(chosen.filter((doc) => doc < values.length));
        const facet = column(values);
        const counts = countValues(facet, setOf(values.length, selected));
        counts.forEach((count, value) => {
          const id = textAt(facet.ids, value) as "a";
          expect(count).toBe([...selected].filter((doc) => values[doc]!.includes(id)).length);
        });
        const seen = new Set([...selected].flatMap((doc) => values[doc]));
        expect(mostCounted(counts, 2).present).toBe(seen.size);
      }),
    );
  });
});

describe("the values with the most docs", () => {
  it("are those that sorting all would give, also where counts are large", () => {
    const count = fc.oneof(fc.nat(4), fc.integer({ min: 4_090, max: 4_100 }));
    fc.assert(
      fc.property(
        fc.array(count, { maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        (list, limit) => {
          const counts = Uint32Array.from(list);
          const sorted = [...counts.keys()]
            .filter((value) => counts[value]! > 0)
            .sort((a, b) => counts[b]! - counts[a]! || a - b);
          const { values } = mostCounted(counts, limit);
          expect(values.toSorted((a, b) => a - b)).toEqual(
            sorted.slice(0, limit).sort((a, b) => a - b),
          );
        },
      ),
    );
  });
});

describe("values", () => {
  const facet = column([["post-training-quantization"], ["quantization", "quantum"], ["equation"]]);
  const named = (text: string) => valuesNamed(facet, text).map((value) => textAt(facet.ids, value));

  it("are found by words that their names begin with, in any order", () => {
    expect(named("quant")).toEqual(["post-training-quantization", "quantization", "quantum"]);
    expect(named("Quantization POST")).toEqual(["post-training-quantization"]);
    expect(named("uant")).toEqual([]);
    expect(named("")).toHaveLength(4);
  });

  it("lead to the docs that have any of them", () => {
    const values = valueNumbers("keyword", facet, ["quantum", "equation", "unknown"]);
    expect([...docsOf(docsWithValues(facet, 3, values))]).toEqual([1, 2]);
  });

  it("of years may be ranges", () => {
    const years = column([["2019"], ["2021"], ["2024"], []]);
    const within = (text: string) => [
      ...docsOf(docsWithValues(years, 4, valueNumbers("year", years, [text]))),
    ];
    expect(within("2020..")).toEqual([1, 2]);
    expect(within("..2021")).toEqual([0, 1]);
    expect(within("2024")).toEqual([2]);
  });
});
