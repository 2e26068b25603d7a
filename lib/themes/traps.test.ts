/** Sentences that use a theme's words and mean something else, and their honest counterparts. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createMatcher } from "./matcher";
import { parseTaxonomy } from "./taxonomy";

const matcher = createMatcher(parseTaxonomy(readFileSync("seeds/themes.json", "utf8")));
const themesOf = (title: string, abstract: string) =>
  matcher.match({ title, abstract }).map(({ id }) => id);

/** Theme, title, abstract. */
type Case = [theme: string, title: string, abstract: string];

const traps: Case[] = [
  [
    "emergence",
    "Interpreting Language Models Through Concept Descriptions: A Survey",
    "We provide the first survey of the emerging field of concept descriptions. We monitor the " +
      "evolution of emergent trends; an emergent trend is a new topic.",
  ],
  [
    "emergence",
    "Coalitions of Large Language Models Increase the Robustness of AI Agents",
    "The emergence of Large Language Models (LLMs) have fundamentally altered the way we interact " +
      "with digital systems. LLMs, whilst powerful and capable of demonstrating some emergent " +
      "properties, are not logical reasoners.",
  ],
  [
    "emergence",
    "Linking Emergent and Natural Languages via Corpus Transfer",
    "The study of language emergence asks how languages emerge; an emergent language is a corpus.",
  ],
  [
    "quantization",
    "Clifford algebra approach to beyond the standard model",
    "Quantum gravity is realized via the quantized standard model spinor fields; canonical " +
      "quantization of the gauge fields gives their quantization conditions.",
  ],
  [
    "quantization",
    "Vector-quantized Image Modeling with Improved VQGAN",
    "Vector quantization turns an image into tokens of a codebook; the vector quantization is trained " +
      "with the tokenizer, and its weights are small.",
  ],
  [
    "retrieval",
    "Lost in the Middle: An Emergent Property from Information Retrieval Demands in LLMs",
    "This behavior is an adaptation to different information retrieval demands during pre-training, as " +
      "in human memory. Information retrieval demands and attention produce positional bias.",
  ],
  [
    "retrieval",
    "Emergent musical properties of a transformer",
    "In music information retrieval (MIR), contrastive learning is effective for tagging. Local music " +
      "information retrieval tasks are harder.",
  ],
  [
    "retrieval",
    "Emergent Symbolic Mechanisms Support Abstract Reasoning",
    "In later layers, retrieval heads predict the next token by retrieving the value of the variable. " +
      "Retrieval heads are few. We ablate every retrieval head, in search of a mechanism.",
  ],
  [
    "phase-transitions",
    "Multi-Phase, Multi-Transition, and Multi-Scenery Video Object Segmentation",
    "Segmenting objects with phase transitions is overlooked. Approaches fail on phase transitions.",
  ],
  [
    "pruning-sparsity",
    "Evolving Prompts In-Context",
    "We show that pruning random demonstrations into gibberish improves performance; discovering an " +
      "effective pruning strategy is non-trivial, and our search finds the pruning strategy by itself.",
  ],
  [
    "alignment-safety",
    "Bayesian Prompt Learning for Image-Language Model Generalization",
    "Prompt learning optimizes an Empirical Risk Minimization objective. However, Empirical Risk " +
      "Minimization of a language model is known to suffer from shifts.",
  ],
  [
    "biology-neuroscience",
    "Model Organisms for Emergent Misalignment",
    "We create improved model organisms; these model organisms are misaligned language models.",
  ],
  [
    "scientific-discovery",
    "Automatic Construction of a Legal Citation Graph from Court Decisions",
    "Citation edges extracted from court decisions show that citation structure encodes legal domains.",
  ],
  [
    "collective-behaviour",
    "Feature selection by particle swarm optimization",
    "A particle swarm searches for features; particle swarm optimization converges quickly.",
  ],
  [
    "prompting",
    "Science Hierarchography",
    "We combine embedding-based clustering with LLM-based prompting to balance speed and precision.",
  ],
  [
    "statistical-physics",
    "Stochastic CHAOS: Why Deterministic Inference Kills",
    "We advocate Stochastic CHAOS for large language models.",
  ],
  [
    "emergence",
    "A Citation Graph of Court Decisions",
    "Three principal findings emerge. Entropy rises in wartime with emergent legislation nodes.",
  ],
  [
    "training-dynamics",
    "On Occlusions in Video Action Detection",
    "Networks learn to bind to occluders never even seen during training. Islands of agreement emerge.",
  ],
  [
    "biology-neuroscience",
    "Towards Graph Representation Learning",
    "Recent findings in neuroscience suggest that the human brain represents information in a geometric " +
      "structure. We learn graphs.",
  ],
  [
    "interpretability",
    "An Emergent Property from Retrieval Demands",
    "The primacy effect depends on the formation of attention sinks; the result is a positional bias.",
  ],
  [
    "small-language-models",
    "Tracking Features Through Model Merging",
    "A language model trained on BabyLM is fine-tuned on TinyStories; models are small-scale.",
  ],
  [
    "alignment-safety",
    "Language Models in the Supply Chain",
    "A language model estimates the risk of delay. The risk is lowest in spring.",
  ],
];

const honest: Case[] = [
  [
    "emergence",
    "Emergent Abilities of Large Language Models",
    "We consider an ability to be emergent if it is not present in smaller models.",
  ],
  [
    "quantization",
    "LLM.int8(): 8-bit Matrix Multiplication for Transformers at Scale",
    "We develop a two-part quantization procedure to quantize most of the features to Int8.",
  ],
  [
    "retrieval",
    "Large Language Models for Information Retrieval: A Survey",
    "Information retrieval (IR) systems, such as search engines, have integrated themselves into our lives.",
  ],
  [
    "phase-transitions",
    "First Order Quantum Phase Transition in a Hybrid Metal-Mott Insulator",
    "We reveal a thermodynamic phase diagram that hosts a first order quantum phase transition.",
  ],
  [
    "pruning-sparsity",
    "A Simple and Effective Pruning Approach for Large Language Models",
    "Our approach prunes weights with the smallest magnitudes to induce sparsity in pretrained LLMs.",
  ],
  [
    "alignment-safety",
    "Model Organisms for Emergent Misalignment",
    "Fine-tuning language models on harmful datasets can lead them to become broadly misaligned.",
  ],
  [
    "alignment-safety",
    "On the Opportunities and Risks of Foundation Models",
    "This report gives an account of the opportunities and risks of foundation models.",
  ],
  [
    "agents",
    "Towards Graph Representation Learning in Emergent Communication",
    "Graph networks support the evolution of language and cooperation in multi-agent systems.",
  ],
];

describe("the taxonomy", () => {
  it.each(traps)("does not take for %s: %s", (theme, title, abstract) => {
    expect(themesOf(title, abstract)).not.toContain(theme);
  });

  it.each(honest)("takes for %s: %s", (theme, title, abstract) => {
    expect(themesOf(title, abstract)).toContain(theme);
  });

  it("does not put a paper in every theme that it enumerates", () => {
    const themes = themesOf(
      "Broken Neural Scaling Laws",
      "We present a functional form that models the scaling behaviors of deep neural networks. This set " +
        "includes large-scale vision, language, audio, video, diffusion, generative modeling, multimodal " +
        "learning, contrastive learning, AI alignment, robotics, out-of-distribution (OOD) generalization, " +
        "continual learning, transfer learning, sparsity, retrieval, quantization, pruning, fairness, " +
        'molecules, math word problems, "emergent phase transitions", arithmetic, & reinforcement learning ' +
        "(single agent & multi-agent).",
    );
    expect(themes).toEqual(["scaling-laws"]);
  });
});
