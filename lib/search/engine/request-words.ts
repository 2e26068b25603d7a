/**
 * How people ask, as against what they ask about: "what articles exist which deal with …". Written
 * after reading the queries of CACM and NPL; none of the lists has a word of any field.
 */

/** Words that tell nothing of a topic, wherever they stand; "three", "down", "d" may tell much. */
const SAYING_NOTHING = new Set(
  `
a about above after again all almost also although always am among an and another any are as at be
became because become been before being both but by can cannot could did do does doesn doing don done
during each either else etc even ever every for from further had has have having he hence her here him
his how however i if in instead into is isn it its itself just ll many may me might more most much must
my neither never no nor not of often on one only onto or other others otherwise our ours out over own
per perhaps quite rather re s same she should since so some such than that the their them then there
thereby therefore these they this those though through thus to together too toward towards under until
upon us use used uses using usually ve very via was we were what whatever when whenever where whereas
whereby whether which while who whose whom why will with within without would yet you your m e g eg ie
al
`
    .trim()
    .split(/\s+/),
);

/** Words of asking, which may be a topic as well. */
const ASKING = new Set(
  `
please interested interesting article articles paper papers exist exists existing deal deals dealing
like want wanted wish concerning concerned regarding include includes including included especially
particular particularly related relating describe describes describing described discuss discusses
discussing discussed available find finding anything everything something tell know known
`
    .trim()
    .split(/\s+/),
);

/** With so few other words, a word of asking is what is asked about: "finding known papers". */
const FEWEST = 3;

const any = (words: string) =>
  `(?:${words
    .trim()
    .split(/\s*,\s*/)
    .join("|")})`;

const VERB = any(
  "find, list, show, give, supply, send, get, see, read, need, want, have, like, search for, look for, looking for",
);
const WHICH = `(?:${any("all, any, some, the, more, further, me, us, other, available, recent")} )*`;
const TEXTS =
  any(`articles?, papers?, abstracts?, descriptions?, discussions?, information, details?,
  references?, publications?, literature, documents?, reports?, studies, work, research, anything,
  everything, something`);
const ABOUT =
  any(`on, about, of, for, by, in which, which, that, describing, discussing, dealing with,
  deals? with, concerning, regarding, relating to, related to, pertinent to, pertaining to, covering,
  addressing`);

/** "find all descriptions of", "information on", "what articles exist", "of particular interest" */
const REQUESTS = [
  `\\b${VERB} ${WHICH}${TEXTS}(?: and ${TEXTS})? ${ABOUT}\\b`,
  `^${WHICH}${TEXTS} ${ABOUT}\\b`,
  `\\b${any("any, all, some")} ${TEXTS} ${ABOUT}\\b`,
  `\\bwhat ${TEXTS} ${any("exist, exists, is, are")}\\b`,
  `\\bof ${any("particular, special, especial")} interest\\b`,
].map((pattern) => new RegExp(pattern, "gi"));

/**
 * The places of the words that say what is asked about, in order; all of them where none would be
 * left.
 * @param words as they follow one another in the query
 */
export function tellingWords(words: readonly string[]): number[] {
  const places = [...words.keys()];
  const outside = withoutRequests(words);
  const wordsOf = (i: number) => words[i]!.toLowerCase();
  const topic = (outside.length > 0 ? outside : places).filter(
    (i) => !SAYING_NOTHING.has(wordsOf(i)),
  );
  if (topic.length === 0) return places;
  const rest = topic.filter((i) => !ASKING.has(wordsOf(i)));
  return new Set(rest.map(wordsOf)).size >= FEWEST ? rest : topic;
}

/** The places of the words that are no part of a request phrase. */
function withoutRequests(words: readonly string[]): number[] {
  const text = words.join(" ");
  const cut = REQUESTS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(
      (match) => [match.index, match.index + match[0].length] as const,
    ),
  );
  let start = 0;
  return words.flatMap((word, i) => {
    const at = start;
    start += word.length + 1;
    return cut.some(([from, to]) => at >= from && at < to) ? [] : [i];
  });
}
