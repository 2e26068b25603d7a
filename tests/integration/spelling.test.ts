/** Slips of the typing hand, against the words, names and labels of the 200 papers. */
import { beforeAll, describe, expect, it } from "vitest";
import { searchPapers } from "@/lib/db/search";
import { searchIndex } from "@/lib/db/search-index";
import type { LibraryIndex } from "@/lib/search/index/library-index";
import { readSelection } from "@/lib/search/selection-url";
import { betterSpelling, queriesMeant } from "@/lib/search/spelling/correct-query";
import { parseQuery } from "@/lib/search/syntax";
import { stem } from "@/lib/text/tokens";

let index: LibraryIndex;
beforeAll(async () => {
  ({ index } = await searchIndex());
});

function meant(query: string): string | undefined {
  return queriesMeant(index, parseQuery(query).tree!).next().value?.text;
}

/** As people write them: letters left out, doubled, swapped, of the next key, as they sound. */
const SLIPS = `
abilites abilities, ablaton ablation, acheive achieve, acitvation activation, adress address,
algoritm algorithm, alignmnet alignment, analisis analysis, aproach approach, archetecture
architecture, asumptions assumptions, atention attention, atribute attribute,
autoencodres autoencoders, autoregresive autoregressive, bayesain bayesian, behavoir behavior,
benchamrk benchmark, biolgical biological, capabilties capabilities, chalenging challenging,
charateristics characteristics, clasification classification, coherance coherence, colective
collective, comunication communication, compresion compression, computatonal computational, contrastve
contrastive, convolutinal convolutional, corelation correlation, decompositon decomposition,
dependancies dependencies, difusion diffusion, dimentional dimensional, discontinous discontinuous,
distilation distillation, distributon distribution, efficency efficiency, embeding embedding, emergance
emergence, emirical empirical, enviroment environment, equilibruim equilibrium, evaluaton evaluation,
existance existence, experimnetal experimental, freqency frequency, fundemental fundamental,
generalizaton generalization, gradeint gradient, heirarchical hierarchical, hypotheis hypothesis,
inferrence inference, inteligence intelligence, interpretabilty interpretability, intrepretability
interpretability, knowlege knowledge, langauge language, lauguage language, lingustic linguistic,
magnetc magnetic, mecahnistic mechanistic, mechansim mechanism, mathmatical mathematical, multimodl
multimodal, netwrok network, optimizaton optimization, perfomance performance, phenomonon phenomenon,
quantizaton quantization, quanitzation quantization, reasonning reasoning, reinforcment reinforcement,
retreival retrieval, semanitc semantic, statistcal statistical, symetry symmetry, thoery theory,
transfomer transformer, trasition transition, uncertianty uncertainty, visualy visually
`;

describe("a word with a slip in it", () => {
  const slips = SLIPS.trim()
    .split(/,\s*/)
    .map((line) => line.split(/\s+/) as [written: string, word: string]);

  it.each(slips)("%s is read as %s", (written, word) => {
    // Another ending finds the same papers, and some slips are but another ending.
    expect(stem(meant(written) ?? written)).toBe(stem(word));
  });
});

describe("a query that is fine, or beyond help", () => {
  it.each([
    ["emergence", "a word of the library"],
    ["emergent abilities of large language models", "all of them"],
    ["emergant", "found by its stem"],
    ["quantisation behaviour", "found in American spelling"],
    ["quantizers", "found by its stem, though no paper has it"],
    ["pre-training", "found as one word"],
    ["8-bit int8 2024", "numbers"],
    ["gpt-9o", "a name with a number"],
    ["llama", "a name that the library has"],
    ["dpo rlhf", "short names"],
    ["krak", "a short word"],
    ["xylophone", "nothing is near"],
    ["zzzzzzzzzzzz", "no word"],
    ["wwww", "one letter, near to a word"],
    ["zzzzqqq wwww", "nonsense"],
    ["flurbo grak", "nonsense, a part of it near to a word"],
    ["quantizaton*", "a beginning"],
    ["model -emergemt", "an exclusion"],
    ["year:2024 has:code", "fields without words"],
    ["theme:quantization", "a theme"],
    ["theme:quant", "a theme in part"],
    ["author:krakauer", "an author in part"],
    ['"emergent abilities"', "a phrase of known words"],
    ["量子化 моделей", "words of other alphabets"],
  ])("stays as it is: %s (%s)", (query) => {
    const { tree } = parseQuery(query);
    expect([...queriesMeant(index, tree!)].map(({ text }) => text)).toEqual([]);
    expect(betterSpelling(index, tree!)).toBeUndefined();
  });
});

describe("a query with slips", () => {
  it.each([
    ["emergant abilites", "emergant abilities"],
    ["interpretabilty of langauge modles", "interpretability of language models"],
    ["Quantizaton", "Quantization"],
    ["8-bit-quantizaton", "8-bit-quantization"],
    ['"langauge model"', '"language model"'],
    ['"quantizaton at scale" -emergemt', '"quantization at scale" -emergemt'],
    ["title:quantizaton", "title:quantization"],
    ["title:quantizaton OR abstract:emergnece", "title:quantization OR abstract:emergence"],
    ["scalinglaws compresion", "scaling laws compression"],
    ["phasetransition", "phase transition"],
    ["inter pretability", "interpretability"],
    ["quant ization at scale", "quantization at scale"],
    ["theme:emergnece", "theme:Emergence"],
    ["theme:interpretabilty reasonig", "theme:Interpretability reasoning"],
    ["theme:modularty", "theme:modularity"],
    ["keyword:inteligence", "keyword:intelligence"],
    ["source:aitopcs", "source:AITopics"],
    ['source:"huging face"', 'source:"Hugging Face Papers"'],
  ])("%s is read as %s", (query, expected) => {
    expect(meant(query)).toBe(expected);
  });
});

describe("a name with slips in it", () => {
  it.each([
    ["Campolongo Elizabet", "Campolongo Elizabeth"],
    ["Elisabeth Campolongo", "Elizabeth Campolongo"],
    ["elizabth campologno", "elizabeth campolongo"],
    ["Krakaur David", "Krakauer David"],
    ["D. Krakaur", "D Krakauer"],
    ["Mitchel Melany", "Mitchell Melanie"],
    ["Tania Berger-Wolf", "Tanya Berger-Wolf"],
    ["Havlick Vladimir", "Havlik Vladimir"],
    ["author:Krakaur", "author:Krakauer"],
    ["author:(campolongo elizabet)", "author:(campolongo elizabeth)"],
    ["author:Melany author:Mitchel metaphors", "author:(Melanie Mitchell) metaphors"],
    ["Nikolas Salvatore", "Nikolaus Salvatore"],
    ["Vincent Lostanlan", "Vincent Lostanlen"],
  ])("%s is read as %s", (query, expected) => {
    expect(meant(query)).toBe(expected);
  });
});

describe("a title half remembered, with slips or its words in another order", () => {
  it.each([
    ["intriging propertys of quantizaton", "Intriguing Properties of Quantization at Scale"],
    ["emergant abilites mirrage", "Are Emergent Abilities of Large Language Models a Mirage?"],
    ["hiden vocabulary dalle", "Discovering the Hidden Vocabulary of DALLE-2"],
    ["textboks all you need", "Textbooks Are All You Need"],
    ["strange metals black holls", "From black holes to strange metals"],
    [
      "grokking progres measure mechanistc",
      "Progress measures for grokking via mechanistic interpretability",
    ],
    [
      "geometrc deep lerning grids",
      "Geometric Deep Learning: Grids, Groups, Graphs, Geodesics, and Gauges",
    ],
    [
      "signalling game lewis vae",
      "Lewis's Signaling Game as beta-VAE For Natural Word Lengths and Segments",
    ],
    [
      "prunning simple effectiv",
      "A Simple and Effective Pruning Approach for Large Language Models",
    ],
    ["tensr brain", "The Tensor Brain: Semantic Decoding for Perception and Memory"],
    ["foundation models oportunities risks", "On the Opportunities and Risks of Foundation Models"],
    ["slash patern atention", "Demystifying the Slash Pattern in Attention: The Role of RoPE"],
  ])("%s finds %s", async (q, title) => {
    const { papers } = await searchPapers(
      readSelection(new URLSearchParams({ q }).toString()).selection,
    );
    expect(papers.slice(0, 3).map((paper) => paper.title)).toContain(title);
  });

  it("says what it shows instead of what was asked, unless that is wanted", async () => {
    const { selection } = readSelection("q=emergant+abilites");
    const { showing, counts } = await searchPapers(selection);
    expect(showing).toEqual({ query: "emergant abilities", insteadOf: "emergant abilites" });
    expect(counts.all).toBeGreaterThan(20);
    expect((await searchPapers({ ...selection, literal: true })).showing).toBeUndefined();
  });
});
