/** Words and names that nobody wrote and that could be ones: the long tail of a vocabulary. */
import { mix } from "./random";

const ONSETS = "b c d f g h k l m n p r s t v br cl cr dr fl gr ph pl pr qu sc sp st th tr".split(
  " ",
);
const NUCLEI = "a e i o u ea io".split(" ");
const CODAS = ["", "", "", "", "n", "r", "l", "m"];
const ENDINGS = ["", "", "al", "ic", "ion", "ive", "ing", "ity", "oid", "ate", "s", "ed"];
const GIVEN =
  `Ada Amir Ana Andrei Anna Ben Carla Chen Chiara Daniel David Elena Emil Eva Fatima Felix
Grace Hana Hiro Hui Igor Ines Ivan Jan Jin Jonas José Julia Karim Kenji Lars Laura Leila Li Lin Lucas
Maja Marco Maria Mei Min Mohamed Nadia Nora Olga Omar Paul Pedro Priya Raj Rosa Sara Sofia Stefan Tao
Thomas Vera Wei Xin Yan Yuki Yusuf Zoë`.split(/\s+/);

/** A different word for every rank, in no alphabetical order; the same at each call. */
export function inventedWord(rank: number): string {
  return stem(rank, 0) + ENDINGS[mix(rank ^ 0x51ed270b) % ENDINGS.length]!;
}

/** A different author for every number, given name first apart. */
export function inventedName(number: number): { family: string; given: string } {
  const family = stem(number >>> 3, 0x2545f491);
  const bits = mix(number ^ 0x68bc21eb);
  const initial = String.fromCharCode(65 + ((bits >>> 8) % 26));
  const given = GIVEN[(bits >>> 16) % GIVEN.length]!;
  return {
    family: family[0]!.toUpperCase() + family.slice(1),
    given: bits % 3 === 0 ? `${given} ${initial}.` : given,
  };
}

/** Two to four syllables that spell the number, after its bits were stirred. */
function stem(number: number, key: number): string {
  let rest = stirred(number ^ (key & BITS));
  let word = "";
  do {
    word += syllable(rest % SYLLABLES);
    rest = Math.floor(rest / SYLLABLES);
  } while (rest > 0);
  return word.length > 3 ? word : `${word}${syllable(stirred(number) % SYLLABLES)}`;
}

const SYLLABLES = ONSETS.length * NUCLEI.length * CODAS.length;
const BITS = (1 << 23) - 1;

/** One to one on numbers below 2²³: an odd factor and a shift can both be undone. */
function stirred(number: number): number {
  let bits = number & BITS;
  for (const factor of [0x2c1b3d, 0x297a2d]) {
    bits = (Math.imul(bits, factor) & BITS) >>> 0;
    bits ^= bits >>> 11;
  }
  return bits;
}

function syllable(number: number): string {
  const onset = ONSETS[number % ONSETS.length]!;
  const rest = Math.floor(number / ONSETS.length);
  const nucleus = NUCLEI[rest % NUCLEI.length]!;
  return onset + nucleus + CODAS[Math.floor(rest / NUCLEI.length) % CODAS.length]!;
}
