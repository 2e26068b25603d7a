/**
 * Words of research prose that two papers share by chance. They are content words, and their own
 * field may well have them for a subject ("body", "assembly"); alone they are no reason to say that
 * two papers are related.
 */
import { stem } from "@/lib/text/tokens";

const FAINT = `
ablation account acquisition adaptive added analyses analysis architect architecture array arrow
artificial assembly assist assumption avoid barrier bias biases big body bottom breaking budget
bypass candidate canonical carry categorize cellular chance charge chart checkpoint child circle
classification coin collaboration collapse color colored competence competency comprise
configuration confine conventional conversion convert coordinate critically cue curate curation
curriculum cut debate decompose density diagnostic differential difficulty digital disadvantage
discard discontinuous discrete discriminative distance distinguish dominate door early edge
education elicit emphasize engineering ensemble enterprise examine exchange explanation expressive
extract extractor face faithful familiar fashion finite flow force foundation fruitful grid
guidance hallmark harness healthcare heavily hierarchical history ideal image implicit interface
interpolation invariant isolate isolation judgment kind lane large-scale largest learnable learner
lens lightweight linear linguistic link location locational mark math mathematical meet merge
message metal middle moment month move moving multifaceted narrow node note open-source
operational outlook overlook parallel periodic persist picture plan plate policy population
portion pose predictor presence preserve prioritize private probability proficiency propensity
proper proprietary pure python rank rare realistic realization realize recall recognize recover
red refer refine reinterpret reproduce reproducible resemble resident resilient resolution reveal
reversal review reward ring rise risk robotic safe scalable screen segment separate sequential
serve shape share shared simpler society sophisticated sota spatial specialist species split
stable stack style subset substrate sudden suffer suite summarize summary supply support surface
synergize tag technical temporal territory textual texture thick time-dependent tissue token touch
transparent transport trigger tune uncover undergo underscore unexpected unusual upper utility
variance vast weakly web white window wise workflow workload write writing year
`;

const FAINT_STEMS = new Set(FAINT.trim().split(/\s+/).map(stem));

/** Whether a single word, shared, explains nothing. `stemmed` is a stem of `stem`. */
export function isFaintStem(stemmed: string): boolean {
  return FAINT_STEMS.has(stemmed);
}
