/** Phrases that follow the rules of key phrases and say nothing about a paper. */

/** Praise and comparison: part of a phrase only by convention, as in "novel class discovery". */
const EVALUATIVE =
  /^(?:new|novel|diverse|different|desired|exceptional|practical|existing|robust|simple|effective|strong|powerful|future|possible|minimum|remarkable|promising|original|specific|main|real|unseen|impressive|complex|common|popular|careful|previous|absolute|actual|aforementioned|amazing|appropriate|comforting|desirable|distinct|exponential|familiar|fertile|fruitful|huge|intriguing|intuitive|latest|meaningful|multiple|myriad|noted|notable|noteworthy|numerous|outstanding|paradoxical|poor|promote|rich|serious|short supply|sophisticated|specifiable|standard|striking|subsequent|surprising|tremendous|uncharted|unexpected|uninteresting|unprecedented|unusual|upcoming|usual|vast|versatile|well-designed)\b(?!-)/i;

/** Words that are part of an image or of a way of speaking where they stand alone. */
const LONE =
  /^(?:block|body|brain|building|coordinate|day|difficulty|ease|easy|episode|fact|filter|generation|guide|hand|home|host|hour|idea|image|lens|lesson|management|month|node|onset|path|patch|pattern|person|piece|question|recall|road|room|shape|side|slowing|step|story|substrate|thing|thought|year)s?$/i;

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
  theoretical results; language models; ai models; unified framework; wide range; wide variety; phd thesis; past years`
    .split(";")
    .map((phrase) => phrase.trim()),
);

/** "Lens of Complexity", "training X-VILA", "trained Neuroformer": no terms unless others write them. */
const PASSING =
  / of |^(?:learn|train|teach|read|writ|cod|prompt|merg|shar|prun)(?:ing|ed) |^learned |^(?:approaches|embeddings|methods?|models|networks|prompts|writers) /i;

/** Whether a phrase of one paper is a piece of a sentence. */
export function isPassing(form: string): boolean {
  return PASSING.test(form);
}

export function isEvaluative(form: string): boolean {
  return EVALUATIVE.test(form);
}

/** Whether the phrase, as a text writes it, is a way of speaking; singular and plural are one. */
export function isFiller(form: string): boolean {
  const lower = form.toLowerCase();
  return OPENING.test(form) || LONE.test(form) || WHOLE.has(lower) || WHOLE.has(`${lower}s`);
}
