/**
 * Words that mean nearly the same in papers, and everyday words for what papers call otherwise. By
 * hand and in general: no group is about one paper. A search may take them as hints, never as the
 * word itself.
 */
import { normalForm } from "./normal-form";

const GROUPS = `
small tiny little compact lightweight short
smaller shrink compress prune distill reduce quantize
smaller compression pruning distillation quantization sparsity
large big huge massive giant
size scale magnitude dimension parameter
grow scale increase enlarge expand
sudden abrupt sharp unpredictable transition jump
suddenly emergent abrupt transition threshold
gradual smooth continuous slow incremental
new novel original innovative unseen
old previous prior classical traditional
fast quick rapid efficient accelerate speed
slow costly expensive latency
cheap efficient inexpensive affordable low-cost
memory storage footprint
run deploy execute inference
hardware gpu device accelerator
guess predict estimate infer forecast
predict forecast anticipate prognosis
future forecast prediction upcoming
warning alarm signal indicator precursor
collapse tipping breakdown failure transition
nature ecosystem ecological environment climate
break fail collapse disrupt damage
influential impact citation important
success impact achievement performance
teach train learn educate instruct
teaching training learning education tutoring
learn acquire train adapt
lesson curriculum training
practice training exercise
example demonstration sample instance shot
examples demonstrations few-shot exemplars
skill ability capability competence proficiency
talent ability capability
computer machine artificial computational algorithm
program software algorithm code
software code program tool
robot agent autonomous machine
chatbot llm assistant dialogue conversational
chatbots llms assistants dialogue conversational
chat dialogue conversation conversational
talk communicate speak speech dialogue
speak speech language utterance
conversation dialogue interaction
agents multi-agent swarm population
words language vocabulary lexicon token
vocabulary lexicon language
invent emerge create develop innovate discover
inventing emergent creating novel
think reason cognition reasoning thought
thinking reasoning cognition thought
thoughts reasoning chain-of-thought
smart intelligent clever
intelligence cognition reasoning
understand comprehension interpret grasp
explain interpret explanation rationale
explanation interpretability rationale attribution
explainable interpretable transparent
inside internal mechanistic latent hidden
inner internal latent hidden
opaque black-box interpretability
reason cause rationale explanation
cause causal effect mechanism
why mechanism cause explanation
proof theorem theory formal
theory theoretical hypothesis principle
theories hypotheses theory
idea hypothesis concept proposal ideation
ideas hypotheses ideation concepts
researcher scientist scholar author academic
researchers scientists scholars academic
science scientific research
scientist researcher discovery
experiment trial empirical test
discover find detect uncover identify
discovery finding exploration
study investigate examine analyze
survey review overview
article paper publication manuscript
journal publication venue
quality evaluation rating assessment
grade score evaluate rate rating
judge evaluate assess rate
measure metric quantify evaluate
metric measure score
exam benchmark test assessment
test benchmark evaluate assess
compare contrast benchmark
mistake error failure fault
wrong incorrect erroneous false error
errors mistakes failures hallucinations
lie deceive deception dishonest
false fake incorrect misinformation
fake synthetic generated counterfeit
cheat shortcut exploit hack game
cheating shortcut exploiting hacking spurious
trick deceive adversarial exploit
shortcut spurious bias heuristic
cue feature signal shortcut
hint cue signal prompt
easy simple trivial effortless
easiest simplest shortcut
simple elementary minimal basic
hard difficult challenging complex
complicated complex intricate
bad harmful negative poor insecure malicious
evil harmful malicious misaligned toxic unsafe
misbehave misaligned harmful unsafe
good beneficial positive aligned
harm damage risk adverse
harmful toxic unsafe dangerous malicious
danger risk hazard threat safety
dangerous unsafe harmful risky
safe safety aligned secure
safety alignment risk security
behave behavior conduct act
values alignment preferences ethics
moral ethics ethical
fair fairness bias equitable
prejudice bias stereotype discrimination
attack adversarial jailbreak threat
protect defend safeguard secure
privacy confidential private
forget forgetting unlearning memory
remember memorize memory recall retrieval
overlook ignore miss neglect lost
ignore overlook disregard neglect
miss lose overlook lost
attention focus salience
middle center halfway position
halfway middle
lengthy long extended
long-text long-context
text document passage context
book text textbook document
story narrative tale fiction
stories narratives tales
question query answer
answer response reply output
ask query prompt question
instruction prompt command directive
prompt instruction query
find retrieve search
search retrieval query
lookup retrieval search
write generate compose author
writing generation composition text
picture image photo visual
pictures images photos visual
photo image photograph
image picture visual vision
drawing sketch image art
paint draw art generate
art artistic creative aesthetic
creative creativity novel diversity
diversity variety variation
variety diversity range
video film movie motion
movie video film
see vision visual perceive perception
seeing vision visual perception
eye visual vision retina gaze foveated
eyes visual vision retina gaze foveated
look gaze view visual
sight vision visual
blind unsighted occluded
hide occlude hidden conceal
distance depth range
near close neighbour proximity
hear auditory audio sound listen
sound audio acoustic auditory
music audio musical melody
touch tactile haptic
feel emotion affect sentiment
emotion affect sentiment mood
brain neural cortex neuroscience cognitive
brains neural cortex neuroscience
nerve neural neuron
mind cognition mental cognitive
people human participants users
person human individual user
humans people participants
human people person
child children infant developmental
children child kids infants
kid child children
baby infant newborn
student learner pupil
teacher instructor supervisor
animal species organism
animals species organisms fish birds
bird flock animal species
fish school schooling swimming
group collective swarm cluster crowd
groups collectives swarms clusters crowds
together collective cooperative joint coordinated
move motion movement locomotion
moving motion movement collective flocking
leader leadership centralized hierarchy
leaderless decentralized self-organized
cooperate collaborate coordinate cooperation
cooperation collaboration coordination
teamwork collaboration coordination cooperation
compete competition rivalry adversarial
society social community population
social society community
crowd collective swarm population
friend social network tie
network graph neural connection
networks neural graphs
link edge connection relation
map mapping cartography
join merge combine fuse
mix mixture combine blend
combine merge fuse integrate ensemble
split divide partition separate
part component module piece
piece component part fragment
pattern structure regularity motif
structure organization architecture
order ordering sequence
disorder chaos entropy randomness
random stochastic noise
chance probability random stochastic
noise perturbation disturbance corruption
uncertain uncertainty confidence probabilistic
sure confident certain
chaos chaotic turbulence nonlinear
steady stable stationary equilibrium
stable robust steady
unstable instability divergence
change shift transition transform
switch transition shift
turn transition shift become
turning-point critical tipping bifurcation
freeze solidify transition
melt liquid transition
water liquid fluid ocean
heat thermal temperature
cold low-temperature cryogenic
weather climate atmospheric meteorological
earth geophysical planet global
space spatial cosmology universe
star stellar astrophysical
universe cosmology cosmological
gravity gravitational relativity
light optical photon illumination
electricity electric current charge
magnet magnetic spin
atom atomic particle
matter material substance
material compound substance crystal
crystal lattice solid
chemical molecule compound reaction
drug pharmaceutical compound therapeutic
medicine medical clinical drug
doctor clinician physician medical
patient clinical medical
disease illness disorder pathology
illness disease disorder
sick disease patient illness
cure treatment therapy
heal recover therapy treatment
cancer tumor carcinoma oncology
virus viral infection pathogen
germ bacteria pathogen microbe
gene genetic genome genomic dna
dna genome genomic genetic
protein amino peptide
cell cellular tissue
evolve evolution evolutionary
life living biological organism
alive living biological
birth origin emergence onset
appear emerge arise onset
appearance emergence onset formation
disappear vanish transient decay
vanish disappear decay transient
fade decay diminish transient
begin start onset initial
end final termination
time temporal duration
day daily temporal
later subsequent delayed late
history historical past
past historical previous
number count quantity numerical
count number enumerate
arithmetic addition math multiplication
math mathematics arithmetic mathematical
calculate compute arithmetic
sum addition total
equation formula differential
shape geometry form morphology
form shape morphogenesis
geometry geometric shape
curve trajectory path
path trajectory route
rule law principle constraint
law rule principle
limit bound constraint
barrier obstacle bottleneck
obstacle barrier challenge
problem task challenge issue
goal objective target aim
aim objective goal
reward incentive reinforcement
punish penalty penalize
play game gaming
game play strategy
money economic financial cost
price cost economic
market economic finance trading
bank financial finance
company firm industry enterprise
job occupation employment work
worker labor employee
city urban municipal
car vehicle driving automotive
drive driving vehicle
plane aircraft flight aviation
fly flight aircraft
ship vessel marine
road traffic route
farm agriculture crop
food diet nutrition
plant crop vegetation
tree forest hierarchy
picture-making image-generation text-to-image
translate translation multilingual
foreign multilingual cross-lingual
languages multilingual linguistic
language linguistic text
meaning semantic semantics
grammar syntax syntactic
sentence text utterance
label annotation class
annotate label tag
sort classify order
classify categorize classification recognition
category class type
recognize identify detect recognition
detect recognize identify
spot detect identify
real genuine authentic true
artifact illusion mirage spurious
illusion mirage artifact
accuracy precision correctness performance
accurate precise correct
hurt degrade harm loss
hurting degrading loss degradation
worse degrade decline deteriorate
better improve outperform superior
improve enhance boost better
best optimal state-of-the-art
win outperform beat
beat outperform surpass
perfect optimal ideal exact
bigger larger scale
longer extended extrapolate length
extrapolate generalize out-of-distribution
generalize transfer extrapolate
transfer generalize adapt
adapt fine-tune transfer
tune fine-tune adjust optimize
tweak fine-tune adjust modify
change modify edit alter
edit modify manipulate
control steer guide regulate
steer control guide
share exchange communicate
send transmit communicate
message communication signal
secret hidden private covert
store storage memory
save preserve store
energy power consumption
green sustainable energy
clean denoise purify
repair fix restore
fix repair correct
copy replicate imitate duplicate
imitate mimic copy imitation
mimic imitate simulate emulate
pretend simulate role-play
simulate simulation model emulate
virtual simulated synthetic
world environment simulation
predictable deterministic regular
surprise unexpected novelty
strange anomalous unusual
weird anomalous unusual
odd anomalous outlier
outlier anomaly
rare infrequent uncommon
common frequent prevalent
everywhere ubiquitous universal
general universal broad
special specific specialized
expert specialist professional
many multiple numerous
few sparse scarce limited
single one individual
pair dual bilateral
empty sparse null
dense compact concentrated
deep hierarchical multilayer
layer depth hierarchical
attention-head attention
`;

const groups = GROUPS.trim()
  .split("\n")
  .map((line) => [...new Set(line.split(" ").map((word) => normalForm(word.replaceAll("-", ""))))]);

const byTerm = new Map<string, Set<string>>();
for (const group of groups) {
  for (const term of group) {
    const others = byTerm.get(term) ?? new Set();
    for (const other of group) if (other !== term) others.add(other);
    byTerm.set(term, others);
  }
}

/** The terms of words that mean nearly what the word of this term means. */
export function synonymsOf(term: string): readonly string[] {
  return [...(byTerm.get(term) ?? [])];
}
