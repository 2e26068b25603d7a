import { describe, expect, it } from "vitest";
import { cleanText } from "./clean-text";

describe("cleanText", () => {
  it.each([
    // As the seed digests have them.
    ['a selection of ``textbook quality" data', "a selection of “textbook quality” data"],
    ["the ``emergent abilities''. In", "the “emergent abilities”. In"],
    ["over 95\\% and 90\\% of the filters", "over 95% and 90% of the filters"],
    ["PixelBytes Pok{\\'e}mon dataset", "PixelBytes Pokémon dataset"],
    ["both {\\it intra-particle} shape", "both intra-particle shape"],
    ["that \\alg discovers concepts", "that alg discovers concepts"],
    ["synchronizing (e.g.~electronic or", "synchronizing (e.g. electronic or"],
    ["66.3 %rightarrow73.4 % on MathVista", "66.3 % → 73.4 % on MathVista"],
    ["a dataset of 2 times 10^4 chaotic", "a dataset of 2 × 10⁴ chaotic"],
    ["Requiring 10^{13}-10^{15} FLOPs", "Requiring 10¹³–10¹⁵ FLOPs"],
    ["by 10--100times, enabling", "by 10–100×, enabling"],
    ["(alpha = 1.57 +/- 0.008)", "(α = 1.57 ± 0.008)"],
    ["near d approx 20. The", "near d ≈ 20. The"],
    ["parameter αin [0,1]", "parameter α ∈ [0,1]"],
    ["(d in {5,ldots,100})", "(d ∈ {5, …, 100})"],
    ["in (d, τ_{env}) space", "in (d, τ_env) space"],
    ["the compound 4Hb-TaS_2 that", "the compound 4Hb-TaS₂ that"],
    ["M^3-VOS: Multi-Phase", "M³-VOS: Multi-Phase"],
    ["Readability ne Learnability", "Readability ≠ Learnability"],
    ["entropy spike (H: 11.02 -> 13.49)", "entropy spike (H: 11.02 → 13.49)"],
    ["( Nowak et al., 2025) . Moreover", "(Nowak et al., 2025). Moreover"],
    ["citation - based indicators", "citation-based indicators"],
    ["multimodal thoughts.These findings", "multimodal thoughts. These findings"],
    ["see https://a.org/b{https://a.org/b}", "see https://a.org/b"],
    ["memory ---the blackboard--- and", "memory—the blackboard—and"],
    ["Regenerative Unlearning -- Towards", "Regenerative Unlearning – Towards"],
    ["nature--such as symbiosis", "nature—such as symbiosis"],
    ["the time--frequency domain", "the time–frequency domain"],
    ["and Kaplan--Shekhtman--Entin", "and Kaplan–Shekhtman–Entin"],
    ["models - called `model zoos' - are", "models - called ‘model zoos’ - are"],
    ["an `autoregressive autoregressor' to", "an ‘autoregressive autoregressor’ to"],
    ["emergent capabilities,and their effect", "emergent capabilities, and their effect"],
    ["mechanical principles(e.g., modularity)", "mechanical principles (e.g., modularity)"],
    ["dimensions, e.g.the choice of", "dimensions, e.g. the choice of"],
    ["a cross - check for bias", "a cross-check for bias"],
    ["ChatGPT 4o - mini, and", "ChatGPT 4o-mini, and"],
    ["a ``model's own'' view of \"it\"", 'a “model\'s own” view of "it"'],
    // As TeX sources have them elsewhere.
    ["\\emph{grokking} and \\textbf{x}", "grokking and x"],
    ['Schr\\"odinger, Erd\\H{o}s, \\v{S}koda', "Schrödinger, Erdős, Škoda"],
    ["shown before~\\cite{wei2022}.", "shown before."],
    ["code at \\url{https://a.org/b_2}.", "code at https://a.org/b_2."],
    ["from \\alpha to \\beta", "from α to β"],
  ])("%s", (raw, shown) => {
    expect(cleanText(raw)).toBe(shown);
  });

  it.each([
    "six times larger, 8 times smaller and 5 times faster",
    "from 60 million to 175 billion parameters in 2025",
    "we run 5 pm meetings in a sim to real setting",
    "phi-1, beta-VAE and Dirac’s gamma matrices",
    "the time constant, tau, and its lambda",
    "TNCSI_SP, model_2 and β_c",
    "from ~80 publicly available models",
    'a 5" disk costs $5 and $10',
    "maths as $x_1^2 \\times \\alpha$ is left for the renderer",
    "https://www.cs.umd.edu/~sakshams/LiFT_2/ and https://a.org/a--b",
    "f'(x) and f''(x) where x > 0",
    "5'-UTR, 3' ends and 6'2\" tall",
    "'=cmd|' /C calc'!A0",
    "LLMs' \"abilities\" and 'swarms' in a child's view, the '90s",
    "call `len(x)` and the `mode` flag",
    "{cat,dog} or cat,dog,cow",
    "atomic units - keywords - and the cross - which is red",
  ])("leaves alone: %s", (text) => {
    expect(cleanText(text)).toBe(text);
  });

  it("changes nothing the second time", () => {
    const once = cleanText("``a'' --- 2 times 10^4, {\\it x}'s \"y\" at https://a.org/b.");
    expect(cleanText(once)).toBe(once);
  });
});
