/**
 * Verbs, which no key phrase has: "curate images", "method discerns", "reading papers". In every form
 * but -ed if the word is seldom a noun in titles and abstracts; "design" or "demand" in -ing alone.
 */

const VERBS = new Set(
  `accelerate accept access accompany accomplish account accumulate acknowledge acquire adapt add adhere
  adjust adopt advance advocate affect aggregate agree align allocate alter amplify annotate answer
  appear apply approximate arrange ask assemble assert assess assign assist assume attain attempt
  attract augment avoid balance become behave believe belong bind break bring build bypass calculate
  calibrate capture carry catch categorize cease characterize choose circumvent clarify classify coexist
  collaborate collapse collect combine come compel compete complement comprise compute concatenate
  concern conclude condition confirm conform confront conjecture connect construct consist consume continue
  converge convert convey cope coordinate correct correlate correspond craft create curate customize deal debug
  decide decode decompose decouple decrease deduce deem deepen defer degrade delete deliver demand
  demystify deploy depict deploy deserve describe design detach detect deteriorate deviate devise devote diagnose
  differ differentiate diminish disagree discard discern discover discriminate disentangle dismiss
  disrupt disseminate distill distinguish distribute diverge divide dominate draw drive drop echo
  elaborate elevate elicit eliminate elucidate embed embody embrace emerge emit emphasize employ
  empower emulate encode encounter endow enforce engage enjoy enlarge enrich entail enter envision
  equip eradicate estimate evade evaluate evolve examine exceed exchange exclude execute exemplify
  exist expand expect explain exploit expose express extend extract extrapolate facilitate fall feed fill
  finetune flip foresee foster formalize formulate forecast fulfill gather generalise generalize generate
  govern grapple grow guarantee guess handle happen harm harness help hide hinder hint hope hurt
  hypothesize ignore imagine imitate implement impede import impose incentivize incur infer induce increase infuse
  inherit inhibit initialize initiate inject insert inspect install instantiate instruct integrate
  intend interact interpolate interpret intervene invoke isolate iterate jeopardize judge justify
  keep kill know lack laid launch learn let lie listen localize locate lose maximize memorize merge
  migrate mimic minimize mislead miss model modify modulate move narrow necessitate neglect normalize
  notice obey obscure obviate occupy omit operate organize oppose optimize orchestrate originate outline outweigh
  overestimate overlook participate partition pay permit persist pertain plateau posit postulate
  precede predict prefer prepare present preserve prevent prioritize proceed prohibit project promote
  prompt prone propagate prove prune pursue quantify query quickly reach react read realise realize
  reason recall receive recognise recognize recombine reconcile reconstruct recover redefine rediscover
  refer refine reflect refrain refute reinforce reject relate relax release remain remember remove
  render reorganize repeat represent rephrase replace replicate repurpose request resemble reshape reside
  resist resolve retain retrieve reuse revise revisit reward rewrite run sacrifice say scale scrutinize
  seek segment select send separate settle share shed simplify simulate situate solve sort
  span specialize specify spend split stand steer stem stimulate strengthen strive submit substitute
  succeed suffer suggest summarize supplement suppress surround survive suspect sustain synchronize
  synergize synthesize tailor teach tell tend termed think train transcend transfer transform translate
  traverse treat trigger triple turn uncover underestimate undergo underlie underscore understand
  undertake unfold unify unleash unlock unravel unveil update upgrade utilise utilize verbalize
  verify view violate visualize wait want watch weaken weigh widen win withstand witness wonder yield
  worsen write`.split(/\s+/),
);

/** Words above that are nouns too, or adjectives, as they stand. */
const NOUN_AS_WELL = new Set(
  `access account aggregate align answer balance bind break capture catch collapse collect
  compute concern condition conjecture construct correct craft decrease demand design drive drop echo
  elaborate estimate exchange exploit express fall feed fill flip forecast guarantee guess
  handle harm help hope import insert judge launch miss model narrow notice outline partition
  plateau prompt project query reason recall release request reward run scale segment separate
  share sort span split stand stem substitute supplement suspect transfer transform trigger triple
  update upgrade view wait win`.split(/\s+/),
);

/** Activities that are named like things: "machine learning", "scaling laws". */
const NOUN_IN_ING = new Set(
  `accounting answering binding building clustering computing conditioning coupling coding
  decoding drawing embedding encoding engineering feeding finetuning forecasting learning meaning
  merging modeling modelling planning programming projecting prompting pruning querying reading
  reasoning rendering running sampling scaling scheduling sharing sorting splitting steering teaching
  thinking training understanding writing`.split(/\s+/),
);

/** Gerunds by their endings, which few other words have. */
const GERUND = /..(?:[bcdgilmnrt]i[sz]|ify|[cdglrtu]at)ing$/;
const NO_GERUND =
  /^(?:alternating|circulating|coating|floating|grating|operating|oscillating|rating|rotating)$/;

/** `token` is folded. Participles in -ed are adjectives as often as verbs and no verbs here. */
export function isVerb(token: string): boolean {
  if (token.endsWith("ing")) {
    if (NOUN_IN_ING.has(token)) return false;
    const root = token.slice(0, -3);
    const listed =
      VERBS.has(root) ||
      VERBS.has(`${root}e`) ||
      (/(.)\1$/.test(root) && VERBS.has(root.slice(0, -1)));
    return listed || (GERUND.test(token) && !NO_GERUND.test(token));
  }
  const base = [
    token,
    token.replace(/s$/, ""),
    token.replace(/es$/, ""),
    token.replace(/ies$/, "y"),
  ].find((form) => VERBS.has(form));
  return base !== undefined && !NOUN_AS_WELL.has(base);
}
