import { describe, expect, it } from "vitest";
import { normalForm } from "./normal-form";
import { fold } from "./tokens";

const form = (word: string) => normalForm(fold(word));

/** Words of one line are one term. */
const SAME = `
optimise optimize optimised optimizing optimisation optimizations optimiser optimizers
quantise quantize quantisation quantization quantised
tokenise tokenizer tokenisation tokenizing
incentivise incentivize
analyse analyze analysis analyses analysed analyzing analysing
catalyse catalyze catalysis
paralysed paralyzed
colour color colours colored
behaviour behavior behavioural behavioral
neighbour neighbor neighbours neighbouring
favourite favorite
labour labor
tumour tumor tumours
centre center centres centers centred centered
fibre fiber
metre meter metres
modelling modeling modelled modeled model models
labelling labeling labelled labels
travelling traveling travelled
signalling signaling
fuelled fueled fuelling
dialogue dialog dialogues
catalogue catalog
analogue analog
programme program programmes programs
artefact artifact artefacts
grey gray greys
sceptical skeptical
defence defense defences
licence license
practise practice practising
judgement judgment
ageing aging
focussed focused focus focuses focusing
fulfil fulfill fulfilment
enrolment enrollment
haemoglobin hemoglobin
paediatric pediatric
anaemia anemia
manoeuvre maneuver manoeuvring
sulphur sulfur
learnt learned learn
matrix matrices
index indices indexes
hypothesis hypotheses
criterion criteria
phenomenon phenomena
corpus corpora
automaton automata
vertex vertices
axis axes
nucleus nuclei
spectrum spectra
maximum maxima
formula formulae formulas
bias biases biased
lens lenses
gas gases
virus viruses
bus buses
gpu gpus
child children
network networks
ability abilities
transformer transformers
α alpha 𝛼
β2 beta2
ε epsilon ϵ
σ sigma
naïve naive
8bit 8bits
generalise generalization generalizing
activation activations activate
community communities
objective objectives
parallelise parallelize parallel
`
  .trim()
  .split("\n")
  .map((line) => line.split(" "));

const DIFFERENT = [
  ["news", "new"],
  ["generalization", "generation"],
  ["regularization", "regular"],
  ["general", "generate"],
  ["emergency", "emergence"],
  ["objective", "object"],
  ["positive", "position"],
  ["community", "communication"],
  ["university", "universal"],
  ["activation", "active"],
  ["business", "busy"],
  ["localization", "local"],
  ["promise", "promize"],
  ["precise", "size"],
  ["raise", "raze"],
  ["four", "for"],
  ["hour", "hor"],
  ["noise", "nois"],
  ["policy", "police"],
  ["universe", "unit"],
  ["gas", "ga"],
  ["virus", "viral"],
  ["1990s", "1990"],
  ["3d", "2d"],
  ["tour", "tor"],
  ["vogue", "vog"],
] as const;

describe("normalForm", () => {
  it.each(SAME)("%s: the words of a line are one term", (first, ...others) => {
    expect(others.map(form)).toEqual(others.map(() => form(first!)));
  });

  it.each(DIFFERENT)("%s is not %s", (one, other) => {
    expect(form(one)).not.toBe(form(other));
  });

  it("leaves words that end as British ones do", () => {
    for (const [noun, verb] of [
      ["supervision", "supervised"],
      ["revision", "revise"],
      ["precision", "precise"],
      ["noise", "noises"],
      ["contours", "contour"],
      ["acres", "acre"],
      ["data", "data"],
    ]) {
      expect(form(noun!)).toBe(form(verb!));
    }
  });
});
