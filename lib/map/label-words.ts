/** When two labels are too much alike. */
import { stem } from "@/lib/text/tokens";

/** Plurals that the stemmer leaves apart from their singulars. */
const PLURALS = new Map(
  `analyses analysis, automata automaton, bacteria bacterium, criteria criterion, equilibria equilibrium,
  hypotheses hypothesis, indices index, matrices matrix, maxima maximum, media medium, minima minimum,
  nuclei nucleus, optima optimum, phenomena phenomenon, polyhedra polyhedron, simplices simplex,
  spectra spectrum, stimuli stimulus, vertices vertex, sparsity sparse`
    .split(/,\s+/)
    .map((pair) => pair.split(" ").map(stem) as [string, string]),
);

/** The stems of a key, those of plurals as their singulars'. */
export function labelStems(key: string): string[] {
  return key.split(" ").map((part) => PLURALS.get(part) ?? part);
}

/** Whether all stems of one key are in the other. */
export function sameWords(a: string, b: string): boolean {
  const stemsA = labelStems(a);
  const stemsB = labelStems(b);
  return (
    stemsA.every((stem) => stemsB.includes(stem)) || stemsB.every((stem) => stemsA.includes(stem))
  );
}

/** "vision models and language models": whether two terms would say a word twice. */
export function shareWord(a: string, b: string): boolean {
  const stems = labelStems(b);
  return labelStems(a).some((stem) => stems.includes(stem));
}

/** Whether a term abbreviates another: "ICL" and "in-context learning", "SAEs" and so on. */
export function isInitialsOf(short: string, long: string): boolean {
  return long.match(/[\s-]/) !== null && short.replace(/s$/, "") === initialsOf(long);
}

/** "ICL" of "in-context learning"; empty for a single word. */
export function initialsOf(form: string): string {
  const words = form.split(/[\s-]+/);
  return words.length > 1 ? words.map((word) => (word[0] ?? "").toUpperCase()).join("") : "";
}
