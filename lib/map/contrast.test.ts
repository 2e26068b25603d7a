import { describe, expect, it } from "vitest";
import { contrastScores } from "./contrast";
import { contrastColouring } from "./contrast-colouring";
import { formatContrast, parseContrast } from "./contrast-sides";
import { joinTerms } from "./contrast-terms";

const counts = (a: number[], b: number[], all: number[]) => ({
  a: Uint32Array.from(a),
  b: Uint32Array.from(b),
  all: Uint32Array.from(all),
});

describe("log-odds with a prior", () => {
  it("is what one reckons by hand", () => {
    // Sides of 10 and 20, library of 100; the prior is worth 10: 2, 5 and 3 of the three terms.
    const [first, second, third] = contrastScores(counts([6, 2, 2], [4, 11, 5], [20, 50, 30]), 1);
    // ln(8 / 12) − ln(6 / 24) = 0.980829; √(1/8 + 1/6) = 0.540062.
    expect(first).toBeCloseTo(0.980829 / 0.540062, 4);
    // ln(7 / 13) − ln(16 / 14) = −0.752571; √(1/7 + 1/16) = 0.453163.
    expect(second).toBeCloseTo(-0.752571 / 0.453163, 4);
    // ln(5 / 15) − ln(8 / 22) = −0.087011; √(1/5 + 1/8) = 0.570088.
    expect(third).toBeCloseTo(-0.087011 / 0.570088, 4);
  });

  it("turns its sign with the sides", () => {
    const forth = contrastScores(counts([6, 2], [4, 11], [20, 50]));
    const back = contrastScores(counts([4, 11], [6, 2], [20, 50]));
    forth.forEach((score, i) => {
      expect(score).toBeCloseTo(-back[i]!, 10);
    });
  });

  it("is nothing for a term that neither side has, and for sides that are alike", () => {
    expect([...contrastScores(counts([0, 5], [0, 5], [9, 90]))]).toEqual([0, 0]);
  });

  it("trusts many papers more than few, and does not make much of one", () => {
    const [often, once] = contrastScores(counts([40, 1, 400], [0, 0, 400], [60, 1, 4_000]));
    expect(often).toBeGreaterThan(3);
    expect(once).toBeLessThan(1.96);
  });
});

describe("the colours of a contrast", () => {
  it("say for each paper whether it is on one side, both or neither", () => {
    const { category, legend } = contrastColouring(
      Uint8Array.of(1, 0, 1, 0),
      Uint8Array.of(0, 1, 1, 0),
      { a: "Pruning", b: "Agents" },
    );
    expect(Array.from(category, (at) => legend[at]!.label)).toEqual([
      "Pruning",
      "Agents",
      "Both",
      "Neither",
    ]);
    expect(legend.map(({ count }) => count)).toEqual([1, 1, 1, 1]);
  });

  it("are two where the other side is the rest", () => {
    const labels = { a: "Pruning", b: "All other papers" };
    const { legend } = contrastColouring(Uint8Array.of(1, 0, 0), undefined, labels);
    expect(legend.map(({ count }) => count)).toEqual([1, 2, 0, 0]);
  });
});

describe("the sides in the address", () => {
  it.each([
    { a: "theme=pruning", b: "year=2020..2023&q=a+b" },
    { a: "area=1,2,3,4,5,6", b: "" },
  ])("come back: %j", (sides) => {
    expect(parseContrast(formatContrast(sides))).toEqual(sides);
  });

  it("are none, or one that moves up", () => {
    expect(formatContrast({ a: "", b: "" })).toBeUndefined();
    expect(parseContrast(undefined)).toEqual({ a: "", b: "" });
    expect(parseContrast("~q=x")).toEqual({ a: "q=x", b: "" });
  });
});

describe("words and phrases in one list", () => {
  const term = (kind: "word" | "phrase", text: string, papers: number, score: number) => {
    return { kind, term: text, papers, others: 0, score };
  };
  const joined = (...terms: ReturnType<typeof term>[]) =>
    joinTerms(
      terms.filter(({ kind }) => kind === "word"),
      terms.filter(({ kind }) => kind === "phrase"),
      3,
    ).map((one) => one.term);

  it("let a phrase stand for its words where most papers with them have it", () => {
    expect(
      joined(
        term("word", "autoencoders", 6, 4),
        term("word", "sparse", 20, 3),
        term("phrase", "Sparse Autoencoder", 5, 2),
      ),
    ).toEqual(["sparse", "Sparse Autoencoder"]);
  });

  it("do not say a phrase twice, and come best first", () => {
    expect(
      joined(
        term("phrase", "language models", 9, 2),
        term("phrase", "large language models", 8, 3),
        term("word", "agents", 4, 2.5),
        term("word", "tools", 3, 1),
        term("word", "games", 3, 0.5),
      ),
    ).toEqual(["large language models", "agents", "tools"]);
  });
});
