/** Lists for compounds.ts; all words folded. */

/** Written with or without a hyphen, they make one word: "fine-tuning", "in-context", "pretrained". */
export const PREFIXES: ReadonlySet<string> = new Set(
  `anti auto bi co cross few fine hyper in inter intra long macro meta micro mono multi nano non one
  poly post pre pseudo quasi re self semi short sub super tri ultra un zero`.split(/\s+/),
);

/** First words and those that they make one word with, though many write them with a space. */
const PAIRS = `
in context domain distribution situ vivo vitro memory painting place, on line policy, off line policy,
one shot class hot pass sided, few shot, zero shot sum,
cross validation entropy modal lingual domain attention, self attention supervised supervision
organizing play training, long term context range tail horizon, short term range,
fine tune tuned tuning grained, data set sets base bases, time series, real time,
key word words phrase phrases point points frame frames, back propagation prop, over fit fitting,
under fit fitting, web site sites page pages, wave form forms length lengths, band width, life long,
open source, down stream sampling sample, up sampling sample, feed forward, drop out, soft max,
work flow flows load loads, smart phone phones, k means medoids nn, n gram grams, x ray rays,
p value values, q learning function network, t sne test tests, e mail mails commerce learning,
f score measure divergence, z score scores, u net nets, l bfgs
`;

export const OPEN_COMPOUNDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  PAIRS.trim()
    .split(/,\s*/)
    .map((pair) => {
      const [first, ...seconds] = pair.split(/\s+/);
      return [first!, new Set(seconds)] as const;
    }),
);

const COUNTED = "bit byte shot way hop layer head fold gram class player stage step body";

/** What is counted, and how it is written when it sticks to the number: "8bit", "7b". */
export const UNITS: ReadonlyMap<string, string> = new Map([
  ...COUNTED.split(" ").flatMap((unit) => [[unit, unit] as const, [`${unit}s`, unit] as const]),
  ["dimensional", "dimensional"],
  ["classes", "class"],
  ["bodies", "body"],
  ["d", "d"],
  ["billion", "b"],
  ["b", "b"],
  ["million", "m"],
]);

/** Too common to say anything beside one other word: "on-policy" is not any "policy". */
export const GLUE: ReadonlySet<string> = new Set(
  "a an and as at by for from in is it of on or that the this to with".split(" "),
);
