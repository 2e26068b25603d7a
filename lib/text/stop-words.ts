/**
 * Two lists of English words that say little about what a paper is about.
 * Stop words never begin, end or make a term. Generic words may be a part of a phrase
 * ("language model", "novel class discovery") but mean nothing alone or among themselves.
 */
import { stem } from "@/lib/text/tokens";

const FUNCTION_WORDS = `
a about above across after again against all almost alone along already also although always am
among an and another any are aren around as at away be became because become becomes been before
behind being below besides between beyond both but by can cannot could couldn despite did didn do
does doesn doing don done down during each either else enough especially etc even ever every
everything far few first five for four from further get gets give given gives go goes had has hasn
have haven having he hence her here herein high higher his how however i ie eg if in indeed instead
into is isn it its itself just kept know known last later latter least less like likely ll look made
mainly make makes making many may me meanwhile might mine more moreover most mostly much must my
namely near need nearly neither never nevertheless next no nobody non none nor not nothing now
nowhere of off often on once one ones only onto or other others otherwise our ours out over own per
perhaps put quite rather re really regardless s said same say second see seem seemed seems seen
several she should since six so solely some something sometimes still such t take taken takes ten
than that the their theirs them then there thereby therefore these they thing things third this
those though three through throughout thus to together too toward towards two under unlike unless
until up upon us use used uses using usually ve versus very via vs was wasn way ways we well went
were weren what whatever when whenever where whereas whereby whether which while who whole whom
whose why will with within without won would yet you your et al e g c d ii iii cf
`;

/** What authors do in every abstract, and how they say that it is good. */
const BOILERPLATE = `
achieve achieved achieves achieving able address addressed addresses addressing aim aims allow
allowed allowing allows argue argues available based better best bring brings capable certain
characterize common commonly compare compared comparing comparison conduct conducted consider
considered considering consistent consistently consists contain contains contrast contribute
contributes contribution contributions current currently deeper define defined demonstrate
demonstrated demonstrates demonstrating denote depend depending depends derive derived describe
described describes detail detailed determine develop developed developing directly discuss
discussed due easily effectively efficiently enable enabled enables enabling encourage enhance
enhanced enhances enhancing entire establish established exhibit exhibited exhibiting exhibits
existing experiment experimentally experiments explore explored explores exploring extend extended
extensive extensively fail fails fail finally find finding findings finds focus focuses focusing
follow followed following follows found fully furthermore generally greater greatly help helpful
helps highlight highlighting highlights https github com http html www www identify identified
identifies identifying illustrate important importantly improve improved improvement improvements
improves improving include included includes including increasing increasingly indicate indicates
indicating insight insights inspire inspired introduce introduced introduces introducing
investigate investigated investigates investigating involve involves involving largely lead leading
leads leverage leveraged leverages leveraging link main maintain maintaining make mention
motivate motivated namely numerous observe observed observing obtain obtained offer offering offers
outperform outperforming outperforms overcome particular particularly pave paves perform performed
performing performs place play plays possible potential potentially prior produce produced
produces producing promise promising propose proposed proposes proposing provide provided provides
providing publicly range recent recently reduce reduced reducing rely relies report reported
represent require required requires respectively resulting reveal revealed revealing reveals
serve serves set shed show showcase showing shown shows significant significantly similarly simply
specifically state study studied studies studying substantial substantially successful successfully
suggest suggesting suggests suitable superior support surpass surpasses surprisingly tackle tend
test tested thorough today traditional typically understand understood unlike validate validated
various vary varying wide widely widespread work works year years yield yields crucial critical
rise notably empirically remarkable remarkably significantly challenging key amount arbitrary arise
arises associated automatically cause causes characterized consequences counterparts delivers
dependent exert expensive face flexible guarantees identical incorporate incorporating induced
mitigate mitigates mitigating nuances overall pose poses rapid rapidly rigorous rigorously
straightforward surpassing undesirable varies comprehensive approximately analytically contemporary
mean means building boost page revolutionized landscape inspiring
ensure ensures ensuring raise raises raising encompass encompassing encompasses suffers written art
surprising anticipate receive receives facilitate facilitates enjoy employ employs employed
io primarily lastly struggle struggles satisfy satisfies grasp ask asks asked begin begins believe call called calls claim claims claimed considerable display
displays favor favors fit fits harder highly manipulate quantify quantifies record sharp smallest
true truly conclude concludes possess possesses excel excels imply implies implies appear appears occur occurs occurring hold holds aware accelerate accelerates
accelerating underlying hence regarding concerning accompanied accordingly
`;

const GENERIC = `
ability abstract academic access accuracy accurate action active activity addition additional adopt
advance advanced advances advantage agreement ai alternative analysis analyze annotate answering
applicable application apply approach appropriate area article aspect assess attempt attention
attribute augment author automate automatic average background base baseline basic basis behavior
behaviour benchmark benefit big billion boundary box broad broader built capability capacity capture
case category cause central challenge change character characteristic choice class classic
classifier clear close code coherent collect collection combination combine community competitive
complete complex complexity component composite comprehensive compression computation compute
concept conclusion condition connection construct content context continuous control core corpus
correlation correspond cost cover create creation data dataset deal decision deep definition
degradation degree demand dense deployment descriptions design desired detect deterministic
development difference different difficult dimension direct direction discover discovery distinct
distribution diverse diversity document domain downstream drive driven dynamic earlier early effect
effective effectiveness efficiency efficient effort element emerge emerged emergence emergent
emerges emerging empirical end entity environment equation error essential estimate evaluate
evaluation event evidence evolve exact example execute exist expand expect experimental expert
explain explicit exploit extract factor failure family fast feature field final fine finetune fix
flexible form formal format formulate framework free full function fundamental future gain gap
general generalizability generalization generate generation global goal good govern gradient great
ground group growing growth guide hand handle hard head hidden homogeneous human hypothesis
identification identify impact implement implementation implication importance impressive improved
increase incremental independent indicator individual inference influence information inherent
initial innovation input instance integrate intelligence interaction interest interesting internal
interpret introduction issue item joint journal jump keep kernel knowledge label lack language large
larger latent layer learn learned learning length level library life light limit limitation limited
line literature little llm llms local long loss low machine magnitude major manner mapping massive
match material measure mechanism method methodology methods metric million minimal mode model
modeling moderate modern multiple naive natural nature navigate network networks neural new newly
nonlinear noun novel number object observation ongoing open operate optimal order organization
organize origin original output outside overall overview pair paper paradigm parameter part pattern
people performance perspective phase phenomena phenomenon pipeline point popular positive power
powerful practical practice precise predict preference present pretrain previous primary principle
problem procedure process processing production progress project prominent property protocol public
purpose quality quantitative quantity query question random rate ratio reader real recent recipe
recognition reference regime region related relation relationship relative release relevant reliable
reliance remain represent representation research researcher resource respect response restore
restrict result retrain rich richer right robust role rule salient sample scale scenario scheme
science scientific scientist scope score section select sense sensitive separate sequence series
session setting shift short show side signal similar similarity simple simulate simulation single
size small smaller smart smooth social software solution solve source space specific speed stage
standard start state state-of-the-art static statistical step strategy strength string strong
structure subject suffer sufficient supervise survey syntax synthetic system systematic table target
task technique technology template term text theoretical theory threshold time token tool top topic
topology total track train trained training trajectory transform transition tree trend tune type
typical underlying understanding unify unique unit universal unknown unlabeled unpredictable unseen
update usage user valuable value variable variant variation variety version view volume weak weight
word world zero intriguing unsupervised check notion counter drop opportunity
`;

const FUNCTION = new Set(FUNCTION_WORDS.trim().split(/\s+/));
const STOP = new Set(`${FUNCTION_WORDS} ${BOILERPLATE}`.trim().split(/\s+/));
const GENERIC_STEMS = new Set(
  `${FUNCTION_WORDS} ${BOILERPLATE} ${GENERIC}`.trim().split(/\s+/).map(stem),
);

/** Adverbs by their endings, which "family", "anomaly" and "assembly" do not have. */
const ADVERB = /..(?:al|iv|ous|ent|ant|icit|ed|ad|ar|ng|te|re|se|ow)e?ly$/;

/** `token` is folded, as `tokenize` gives it. */
export function isStopWord(token: string): boolean {
  return STOP.has(token) || ADVERB.test(token);
}

/** The stop words that are none of an abstract's boilerplate: "the", "of", not "support" or "key". */
export function isFunctionWord(token: string): boolean {
  return FUNCTION.has(token);
}

/** Whether a word says nothing by itself, in any inflection. `stemmed` is a stem of `stem`. */
export function isGenericStem(stemmed: string): boolean {
  return GENERIC_STEMS.has(stemmed);
}
