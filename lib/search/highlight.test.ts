import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AbbreviationMap } from "@/lib/text/abbreviation-map";
import type { TextPart } from "./answer";
import { highlight, snippet } from "./highlight";
import { parseQuery } from "./syntax";

/** Hits in [brackets]. */
const show = (parts: TextPart[]) =>
  parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
const title = (query: string, text: string) =>
  show(highlight(parseQuery(query).tree, text, "title"));
const passage = (query: string, text: string, max?: number) =>
  show(snippet(parseQuery(query).tree, text, { maxChars: max }));

describe("highlight", () => {
  it.each([
    ["scaling", "Intriguing Properties at Scale", "Intriguing Properties at [Scale]"],
    [
      "quantized",
      "Quantization hurts, quantizing helps",
      "[Quantization] hurts, [quantizing] helps",
    ],
    ['"quantized"', "Quantized and quantization", "[Quantized] and quantization"],
    ['"emergent abilities"', "Are Emergent  Abilities real?", "Are [Emergent  Abilities] real?"],
    ['"emergent abilities"', "Abilities, emergent", "Abilities, emergent"],
    ["interpret*", "Mechanistic Interpretability", "Mechanistic [Interpretability]"],
    ["8-bit", "8 bit and 8-bits, not 8", "[8 bit] and [8-bits], not 8"],
    ["havlik", "Havlík on emergence", "[Havlík] on emergence"],
    ["emergence -survey", "A survey of emergence", "A survey of [emergence]"],
    ["title:phase abstract:emergence", "Phase of emergence", "[Phase] of emergence"],
    ["author:kim", "Kim et al.", "Kim et al."],
    ['"a b" "b c"', "a b c", "[a b c]"],
    ["𝛼 x", "the 𝛼 of x", "the [𝛼] of [x]"],
    ["nothing", "A Title", "A Title"],
    ["behavior", "Behaviour and behavioural", "[Behaviour] and [behavioural]"],
    ["beta-VAE", "β-VAE, a VAE", "[β-VAE], a VAE"],
    ["pretraining", "Pre-training, pre training", "[Pre-training], [pre training]"],
    ["pre-training", "Pretraining of language models", "[Pretraining] of language models"],
    ["time series", "A timeseries, a time series", "A [timeseries], a [time series]"],
    ["int8", "8-bit and INT8, not int4", "[8-bit] and [INT8], not int4"],
    ["8-bit", "LLM.int8()", "LLM.[int8]()"],
    ["GPT-4", "GPT 4, not GPT-3 or 4", "[GPT 4], not GPT-3 or 4"],
    ["matrices", "The matrix", "The [matrix]"],
    ["chain-of-thought", "A chain of thought: no thought", "A [chain of thought]: no thought"],
    ["what is the effect of scale", "The Scale of the Effect", "The [Scale] of the [Effect]"],
    ["pretrain*", "Pre-trained", "[Pre-trained]"],
    ['"pretrained"', "Pre-trained, pre trained", "[Pre-trained], pre trained"],
  ])("%s in “%s”", (query, text, expected) => {
    expect(title(query, text)).toBe(expected);
  });

  it("marks both forms of an abbreviation", () => {
    const abbreviations = new AbbreviationMap([
      { short: "LLM", long: "large language model", papers: 5 },
    ]);
    const marked = (query: string, text: string) =>
      show(highlight(parseQuery(query).tree, text, "title", abbreviations));
    expect(marked("LLM", "Are Large Language Models large?")).toBe(
      "Are [Large Language Models] large?",
    );
    expect(marked("large language models", "LLMs as a Model")).toBe("[LLMs] as a [Model]");
    expect(marked("model", "LLMs as a Model")).toBe("LLMs as a [Model]");
  });

  it("marks nothing without a query", () => {
    expect(highlight(undefined, "A Title", "title")).toEqual([{ text: "A Title", hit: false }]);
    expect(highlight(undefined, "", "title")).toEqual([]);
  });

  it("joins back to the text", () => {
    const words = fc.constantFrom("alpha", "beta", "αβγ", "é", "e\u0301", "8-bit", "😀", " ", ". ");
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(words, { maxLength: 60 }).map((parts) => parts.join("")),
    );
    const query = fc.constantFrom("alph* OR beta", '"alpha beta" é', "8-bit αβγ", "e");
    fc.assert(
      fc.property(query, texts, (q, text) => {
        const { tree } = parseQuery(q);
        const parts = highlight(tree, text, "abstract");
        expect(parts.map((part) => part.text).join("")).toBe(text);
        expect(parts.every((part) => part.text !== "")).toBe(true);
      }),
    );
  });
});

describe("snippet", () => {
  const abstract =
    "Language models improve with size. " +
    "We study how abilities appear as the number of parameters grows over four orders of magnitude. " +
    "In contrast to earlier claims, most emergent abilities vanish under a smooth metric. " +
    "The choice of metric therefore explains emergence, and we show the same effect in vision models. " +
    "Our findings suggest caution when extrapolating from small models to large ones.";

  it("shows a short abstract whole", () => {
    expect(passage("size", "Models grow with size.")).toBe("Models grow with [size].");
  });

  it("begins at the start when nothing matches, and ends with a sentence where it can", () => {
    expect(passage("nothing", abstract, 150)).toBe(
      "Language models improve with size. We study how abilities appear as the number of " +
        "parameters grows over four orders of magnitude.\u00a0…",
    );
  });

  it("shows the sentence with the most different words of the query", () => {
    expect(passage("emergent metric models", abstract, 130)).toBe(
      "…\u00a0The choice of [metric] therefore explains [emergence], and we show the same effect in " +
        "vision [models].\u00a0…",
    );
    expect(passage("caution", abstract, 100)).toMatch(/^…\u00a0Our findings suggest \[caution\]/);
    const repeating = "caution OR caution OR caution OR metric OR emergence";
    expect(passage(repeating, abstract, 100)).toMatch(/metric.*emergence/);
  });

  it("prefers rare words to common ones where it is told which are", () => {
    const weightOf = (term: string) => (term === "caution" ? 9 : 1);
    const { tree } = parseQuery("metric emergence caution");
    expect(show(snippet(tree, abstract, { maxChars: 70 }))).toMatch(/metric.*emergence/);
    expect(show(snippet(tree, abstract, { maxChars: 70, weightOf }))).toMatch(/\[caution\]/);
  });

  it("marks the telling words of a pasted text only", () => {
    const pasted =
      "In contrast to earlier work we show that the choice of metric has an effect on emergence, " +
      "and our findings in vision suggest the same";
    expect(passage(pasted, abstract, 130)).toBe(
      "…\u00a0The [choice] of [metric] therefore explains [emergence], and we show the same [effect] in " +
        "[vision] models.\u00a0…",
    );
  });

  it("cuts at words where sentences are too long", () => {
    const long = `${"filler ".repeat(100)}needle ${"filler ".repeat(100)}`;
    expect(passage("needle", long, 60)).toMatch(/^…\u00a0(filler )+\[needle\]( filler)+\u00a0…$/);
  });

  it("keeps to its length, to the text, and to whole characters", () => {
    const texts = fc
      .array(fc.constantFrom("needle", "hay", "😀😀😀", ". A", " ", ", ", "x".repeat(90)), {
        maxLength: 80,
      })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 300 }), (text, max) => {
        const joined = snippet(parseQuery("needle OR hay").tree, text, { maxChars: max })
          .map((part) => part.text)
          .join("");
        expect(joined.length).toBeLessThanOrEqual(max);
        expect(text).toContain(joined.replace(/^…\u00a0/, "").replace(/\u00a0…$/, ""));
        expect(joined).not.toMatch(/\p{Cs}/u);
      }),
      { numRuns: 1_000 },
    );
  });
});
