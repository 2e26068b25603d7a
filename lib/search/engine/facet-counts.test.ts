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
        const [most] = mostCounted([facet], setOf(values.length, selected), 2);
        expect(most!.present).toBe(seen.size);
      }),
    );
  });
});

/** What sorting all counts gives. */
function sorted(counts: ArrayLike<number>, limit: number) {
  return Array.from(counts, (count, value) => ({ value, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.value - b.value)
    .slice(0, limit);
}

describe("the values with the most docs", () => {
  it("are those that sorting all would give, in whatever part of the library", () => {
    const facet = column(Array.from({ length: 99 }, (_, i) => [`${i % 7}`, `${(i * i) % 40}x`]));
    const other = column(Array.from({ length: 99 }, (_, i) => (i % 3 ? [`${i % 5}`] : [])));
    const part = fc.oneof(fc.constant(99), fc.integer({ min: 0, max: 99 }), fc.nat(3));
    fc.assert(
      fc.property(part, fc.nat(98), fc.integer({ min: 1, max: 12 }), (size, from, limit) => {
        const chosen = Array.from({ length: size }, (_, i) => (from + i) % 99);
        const set = setOf(99, chosen);
        const wanted = [facet, other].map((one) => {
          const counts = countValues(one, set);
          return {
            most: sorted(counts, limit),
            present: counts.filter((count) => count > 0).length,
          };
        });
        expect(mostCounted([facet, other], set, limit)).toEqual(wanted);
      }),
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
