/** Nouns whose plural is not an s, and nouns whose s is not a plural: what Porter's rules miss. */

const PLURALS = `
matrix matrices, index indices, vertex vertices, simplex simplices, vortex vortices, apex apices,
cortex cortices, appendix appendices, helix helices, codex codices,
hypothesis hypotheses, thesis theses, synthesis syntheses, emphasis emphases, crisis crises,
diagnosis diagnoses, prognosis prognoses, parenthesis parentheses, metastasis metastases,
synopsis synopses, axis axes, neurosis neuroses, stenosis stenoses,
criterion criteria, phenomenon phenomena, automaton automata, taxon taxa, polyhedron polyhedra,
tetrahedron tetrahedra, ganglion ganglia, mitochondrion mitochondria,
corpus corpora, genus genera, stimulus stimuli, nucleus nuclei, locus loci, focus foci, radius radii,
modulus moduli, calculus calculi, torus tori, fungus fungi, gyrus gyri, sulcus sulci, bacillus bacilli,
hippocampus hippocampi, syllabus syllabi, alumnus alumni, annulus annuli,
spectrum spectra, maximum maxima, minimum minima, optimum optima, extremum extrema, stratum strata,
momentum momenta, bacterium bacteria, continuum continua, equilibrium equilibria, symposium symposia,
erratum errata, memorandum memoranda, millennium millennia, desideratum desiderata,
formula formulae, antenna antennae, supernova supernovae, nebula nebulae, larva larvae, alga algae,
vertebra vertebrae, lemma lemmata, schema schemata,
child children, man men, woman women, foot feet, tooth teeth, mouse mice, life lives, half halves,
wolf wolves, leaf leaves, shelf shelves, knife knives, gas gases, bus buses
`;

const SINGULARS = new Map(
  PLURALS.trim()
    .split(/,\s*/)
    .map((pair) => pair.split(" ").reverse() as [string, string]),
);

/** "bias", "focus", "virus", "debias", not "gpus" or "continuous" (Porter makes "continu" of it). */
const ENDS_IN_S = /(?:^|.)(?:bias|gas|lens|news|atlas|canvas|alias|chaos|cosmos|bayes)$|..[^o]us$/;
const PLURAL_IN_US = /^(?:menu|guru|[a-z]pu)s$/;

/** The singular of a folded word with an irregular plural; other words as they are. */
export function singular(word: string): string {
  return SINGULARS.get(word) ?? word;
}

/** Whether the last s of a folded word belongs to its singular. */
export function keepsItsS(word: string): boolean {
  return ENDS_IN_S.test(word) && !PLURAL_IN_US.test(word);
}
