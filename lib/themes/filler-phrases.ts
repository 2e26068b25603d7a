/** Phrases that follow the rules of key phrases and say nothing about a paper. */

/** Praise and comparison: part of a phrase only by convention, as in "novel class discovery". */
const EVALUATIVE =
  /^(?:new|novel|diverse|different|desired|exceptional|practical|existing|robust|simple|effective|strong|powerful|future|possible|minimum|remarkable|promising|original|specific|main|real|unseen|impressive|complex|common|popular|careful|previous)\b(?!-)/i;

/** "number of vertices", "class of problems", "paper considers". */
const OPENING =
  /^(?:(?:amount|case|class|collection|field|fraction|kind|lot|number|problem|set|term|type|variety)s? of|paper|article|chapter|author|thesis)\b/i;

const WHOLE = new Set(
  `best knowledge; case study; computational cost; downstream tasks; empirical results; experimental results;
  extensive experiments; future research; future work; good agreement; great margin; important role;
  large class; large fraction; large margin; large number; main results; numerical examples;
  numerical results; numerical simulations; open problem; open question; open source; orders of magnitude;
  past decade; project page; real-world applications; remains unclear; same time; simulation results; small number; source code;
  special case; success rate; sufficient conditions; theoretical analysis; theoretical framework;
  theoretical results; unified framework; wide range; wide variety; phd thesis; past years`
    .split(";")
    .map((phrase) => phrase.trim()),
);

export function isEvaluative(form: string): boolean {
  return EVALUATIVE.test(form);
}

/** Whether the phrase, as a text writes it, is a way of speaking; singular and plural are one. */
export function isFiller(form: string): boolean {
  const lower = form.toLowerCase();
  return OPENING.test(form) || WHOLE.has(lower) || WHOLE.has(`${lower}s`);
}
