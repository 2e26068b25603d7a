/** Which terms can stand as the name of a region: nouns of a field, not words of any paper's prose. */
import { isGenericStem } from "@/lib/text/stop-words";
import { stem, tokenize } from "@/lib/text/tokens";

/** Words that name no field alone, though a phrase may have them. */
const DULL = `
act adapt admits affect aggregation algorithm allocation analyses annotated architecture
assignment assume attempt author avoid band began begin bit book bottom bound capture choose
column compute consist constant constraint consuming convert cope correct correspond counting cut
decide degrade delay delta deploy depth detect devices digit distance download draw easier
efficient effort energy entries eps epsilon equal equivalent examine exceed expand expect
expressions false faster fill fix flow fool formula frac fraction fragment frame fuse geq grow
handle held idea inclusion independent infer infinity infrastructure insert integer interest
interface invited join lab large leak learnt leq let lies load log lower machine management mathbb
mathcal mathrm max maximize maximum min minimize minimum modify modular monitoring move net nodes
norm notice novelty observe omega operate operatorname organize oriented overlap party pass past
path pick plane platform possess post predict preserving prevent proceedings proof prototype prove
provers published pursue raise rank reach read receive recover remain remove replace report
requests resolve retain retrieve return review root row run running safety search seek select
service sigma sites solve split spread sqrt store subset suffer sum supply surface switch
synthesize tau textbf textit theorem think thl tight trace transform transmit treat trend trick
trigger trust turn unify upper utilize vector verify volunteer weigh win winning workshop
`;

/** Said of anything; a phrase with one of them names nothing. */
const EMPTY = `
assume biggest comparative contrary conventional current decade easier encouraging experimental
expresses extensive faster first future good interesting invited large-scale larger latter main
major many necessary new next novel number numerical obtained open-source paper past possible
practical present presented previous proposed quickly real-time real-world recent result results
second several slower sufficient talk trade-off unseen various way well worst-case
`;

const DULL_STEMS = new Set(wordsOf(DULL));
const EMPTY_STEMS = new Set(wordsOf(EMPTY));

/** Nouns that end like adjectives. */
const NOUNS = new Set(
  wordsOf(`
  animal archive arithmetic arrival capital ceramic characteristic crystal derivative dual epidemic
  fabric graphic heuristic hospital integral interval journal logic magic manifold material mechanic
  metal metric mineral mosaic music narrative objective plastic polynomial potential primitive
  proposal protocol removal retrieval rhetoric signal spiral survival topic traffic trial tutorial
  `),
);

/** By the ending, as far as words go; a wrong guess costs a label that needs no second word. */
const ADJECTIVE =
  /.{2}(?:al|ive|ous|ic|able|ible|less|ful|ular|arian|oid)$|.{3}(?:ed|er-order)$|[\s-](?:based|like|wise|driven|free|aware|tolerant|dependent|invariant|oriented|specific)$|^(?:quantum|equilibrium|nonequilibrium|multimodal|cross-modal|binary|convex|finite|sparse|mobile|parallel|concurrent|online|offline|planar|low-rank|noisy|random)$|\bhoc$/i;

/** Whether a single word names something by itself. `key` is its stem. */
export function standsAlone(key: string, form: string): boolean {
  if (DULL_STEMS.has(key) || EMPTY_STEMS.has(key)) return false;
  return NOUNS.has(key) || !ADJECTIVE.test(form);
}

/** How well a term names a region, from 0. */
export function fitness(key: string, form: string): number {
  const stems = key.split(" ");
  if (stems.some((part) => EMPTY_STEMS.has(part)) || /[\d.]{3}|^\d/.test(form)) return 0;
  if (stems.length === 1) return standsAlone(key, form) ? 1 : 0;
  const last = stems.at(-1)!;
  const unfinished = !NOUNS.has(last) && ADJECTIVE.test(form);
  if (unfinished || stems.every((part) => DULL_STEMS.has(part))) return 0;
  return stems.every(isGenericStem) ? 0.7 : 1.5;
}

function wordsOf(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .flatMap((word) => tokenize(word).map((token) => stem(token.text)));
}
