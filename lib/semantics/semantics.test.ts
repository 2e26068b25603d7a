/** From texts to neighbours and the terms that explain them, on real papers. */
import { describe, expect, it } from "vitest";
import { type LatentSpace, latentSpace, placeRows } from "@/lib/semantics/latent-space";
import { nearestNeighbours, neighboursOf } from "@/lib/semantics/neighbours";
import { relatedTo } from "@/lib/semantics/related";
import { areRelated, sharedTerms, termSimilarity } from "@/lib/semantics/shared-terms";
import { TermRow } from "@/lib/semantics/term-row";
import { TermRows, type TermVectors, termVectors } from "@/lib/semantics/term-vectors";
import type { SemanticDocument } from "@/lib/semantics/terms";
import papers from "@/tests/fixtures/semantics/seed-papers.json";

function relatedPapers(
  documents: TermVectors,
  { documents: places, dimensions }: LatentSpace,
  k: number,
) {
  const table = nearestNeighbours(places, dimensions, 5 * k);
  return Array.from({ length: documents.documents }, (_, i) => relatedTo(documents, table, i, k));
}

const vectors = termVectors(papers);
const space = latentSpace(vectors);
const called = (title: string) => papers.findIndex((paper) => paper.title.includes(title));
const lengthOf = (vector: Float32Array) => Math.hypot(...vector);
const vectorOf = ({ documents, dimensions }: typeof space, i: number) =>
  documents.subarray(i * dimensions, (i + 1) * dimensions);

function foldIn(document: SemanticDocument): Float32Array {
  const rows = new TermRows(vectors.vocabulary);
  rows.add(document);
  return placeRows(rows.finish(), space);
}

describe("term vectors", () => {
  it("are of unit length, with ascending terms", () => {
    for (let i = 0; i < papers.length; i++) {
      const row = vectors.read(i, new TermRow());
      expect(lengthOf(row.weights.subarray(0, row.length))).toBeCloseTo(1, 5);
      const terms = [...row.terms.subarray(0, row.length)];
      expect(terms).toEqual([...terms].sort((a, b) => a - b));
    }
  });

  it("know terms as the texts write them", () => {
    const { forms } = vectors.vocabulary;
    expect(forms).toEqual(
      expect.arrayContaining(["quantization", "LLMs", "emergent misalignment"]),
    );
  });

  it("do not depend on the order of the papers", () => {
    const reversed = termVectors([...papers].reverse());
    expect(reversed.vocabulary).toEqual(vectors.vocabulary);
  });
});

describe("latent space", () => {
  it("holds every paper at unit length and folds the same text to the same place", () => {
    papers.forEach((paper, i) => {
      expect(lengthOf(vectorOf(space, i))).toBeCloseTo(1, 5);
      const again = foldIn(paper);
      again.forEach((value, d) => {
        expect(value).toBeCloseTo(vectorOf(space, i)[d]!, 5);
      });
    });
  });

  it("is the same, byte for byte, every time", () => {
    expect(latentSpace(termVectors(papers))).toEqual(space);
  });

  it.each([
    ["no papers", []],
    ["one paper", [papers[0]!]],
    ["two papers", papers.slice(0, 2)],
    ["three papers", papers.slice(0, 3)],
    ["papers that are all alike", Array(12).fill(papers[0]!)],
    ["papers without abstracts", papers.map(({ title }) => ({ title }))],
    ["papers without any words", Array(9).fill({ title: "", abstract: "" })],
  ])("works for %s", (_, documents) => {
    const small = latentSpace(termVectors(documents));
    expect(small.documents).toHaveLength(documents.length * small.dimensions);
    expect(small.dimensions).toBeLessThanOrEqual(documents.length);
    expect([...small.documents].every(Number.isFinite)).toBe(true);
    for (const list of relatedPapers(termVectors(documents), small, 3)) {
      for (const { score } of list) expect(score).toBeGreaterThan(0);
    }
  });

  it("gives a text in unknown words no place", () => {
    const place = foldIn({ title: "Über die Entstehung" });
    expect([...place].every((value) => value === 0)).toBe(true);
  });
});

describe("neighbours", () => {
  const table = nearestNeighbours(space.documents, space.dimensions, 5);

  it("come nearest first, without the paper itself, with symmetric scores", () => {
    const all = nearestNeighbours(space.documents, space.dimensions, papers.length);
    for (let i = 0; i < papers.length; i++) {
      const own = neighboursOf(all, i);
      expect(own.some(({ index }) => index === i)).toBe(false);
      own.forEach(({ index, score }, rank) => {
        if (rank > 0) expect(score).toBeLessThanOrEqual(own[rank - 1]!.score);
        const back = neighboursOf(all, index).find((other) => other.index === i);
        expect(back?.score).toBeCloseTo(score, 6);
      });
    }
  });

  it("of a paper on misalignment are the other papers on misalignment", () => {
    const paper = called("Persona Features Control Emergent Misalignment");
    const three = neighboursOf(table, paper).slice(0, 3);
    for (const { index } of three) expect(papers[index]!.title).toContain("Misalignment");
  });

  it("are all others when fewer are there than asked for", () => {
    const few = latentSpace(termVectors(papers.slice(0, 3)));
    expect(nearestNeighbours(few.documents, few.dimensions, 10).width).toBe(2);
  });
});

describe("related papers and their shared terms", () => {
  const quantization = called("Intriguing Properties of Quantization at Scale");
  const int8 = called("LLM.int8()");

  it("relate the two papers on quantization, for that reason", () => {
    const related = relatedPapers(vectors, space, 5);
    expect(related[quantization]![0]!.index).toBe(int8);
    const terms = sharedTerms(vectors, quantization, int8);
    expect(terms[0]).toBe("quantization");
    expect(terms.some((term) => /outlier/.test(term))).toBe(true);
  });

  it("relate no papers by a chance word, however rare", () => {
    const chance = [
      { title: "Assembly of colloidal plates", abstract: "The assembly of plates stops early." },
      { title: "Assembly of experts", abstract: "Assembly merges checkpoints of chatbots." },
    ];
    const all = termVectors([...papers, ...chance]);
    const [plates, experts] = [papers.length, papers.length + 1];
    expect(all.vocabulary.keys.length).toBeGreaterThan(vectors.vocabulary.keys.length);
    expect(termSimilarity(all, plates, experts)).toBeGreaterThan(0);
    expect(areRelated(all, plates, experts)).toBe(false);
    expect(sharedTerms(all, plates, experts)).toEqual([]);
  });

  it("say for each related paper why", () => {
    relatedPapers(vectors, space, 10).forEach((list, i) => {
      for (const { index } of list) expect(sharedTerms(vectors, i, index)).not.toEqual([]);
    });
  });

  it("name each reason once and in any order of the two", () => {
    for (let a = 0; a < papers.length; a += 7) {
      for (let b = 0; b < papers.length; b += 5) {
        const terms = sharedTerms(vectors, a, b);
        expect(terms).toEqual(sharedTerms(vectors, b, a));
        const words = terms.map((term) => term.toLowerCase().split(/[\s-]/));
        words.forEach((one, i) => {
          words.forEach((other, j) => {
            if (i !== j) expect(other).not.toEqual(expect.arrayContaining(one));
          });
        });
      }
    }
  });
});
