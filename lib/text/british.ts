/**
 * American spelling of British words, so that both are one term. The endings "-ise" and "-yse"
 * follow a rule with exceptions, the others are lists of words.
 */

/** "optimise" and its inflections. */
const ISE = /^(.{2,})is(e|ed|es|ers?|ing|ations?|ational|able|ability)$/;
/**
 * What stands before "-ise" in words that are never spelt with a z: raise, noise, disguise,
 * otherwise, supervise (but incentivise), surprise, promise, exercise, precise ...
 */
const ALWAYS_S =
  /(?:[aouw]|(?<!ti)v|pr|prom|prem|surm|^dem|advert|expert|treat|chast|merchand|pract|parad|franch|desp|exerc|prec|conc|^inc|exc|circumc|^a?r|sunr|upr|^val|^an|^m)$/;
/** "analyse", "catalysing", not "analysis" or "analyst". */
const YSE = /lys(e|ed|ers?|ing|able)$/;

/** The first that fits is applied. */
const WORDS: readonly [british: RegExp, american: string][] = [
  [
    /(behavi|col|fav|hon|lab|neighb|flav|hum|rum|tum|vap|arm|harb|^od|sav|vig|^rig|endeav|parl|cand|clam|demean|ferv|ranc|splend|^val)our/,
    "$1or",
  ],
  [/(cent|met|lit|fib|calib|theat|spect|lust|meag|sab|somb|och)re(?=s?$)/, "$1er"],
  [/(cent|met|fib)r(?=ed$|ing$)/, "$1er"],
  [/logu(?:e|es|ed|ing)$/, "log"],
  [/manoeuvre?/, "maneuver"],
  [/^(def|off|lic|pret)ence/, "$1ense"],
  [/^practis(?=e|ing$)/, "practic"],
  [/^programmes?$/, "program"],
  [/^artefact/, "artifact"],
  [/^grey/, "gray"],
  [/^sceptic/, "skeptic"],
  [/^mould/, "mold"],
  [/^plough/, "plow"],
  [/^aluminium/, "aluminum"],
  [/sulph/, "sulf"],
  [/^ageing$/, "aging"],
  [/(judg|acknowledg)ement/, "$1ment"],
  [/^enquir/, "inquir"],
  [/^focuss/, "focus"],
  [/biass/, "bias"],
  [/^(lik|siz|mov|us|scal|tun|trad|sal)eable$/, "$1able"],
  [/(learn|burn|dream|spoil)t$/, "$1ed"],
  [/^(fulfil|enrol|distil|instil|instal)(?=$|s$|ment)/, "$1l"],
  [/^(skil|wil)ful/, "$1lful"],
  [/(fuel|duel|dial|trial|marvel)l(ed|ing|ers?|ous)$/, "$1$2"],
  [/^draught/, "draft"],
  [/haem/, "hem"],
  [/paed/, "ped"],
  [/aemi(a|c)/, "emi$1"],
  [/^anaesth/, "anesth"],
  [/^aetiolog/, "etiolog"],
  [/^palaeo/, "paleo"],
  [/^archaeo/, "archeo"],
  [/^gynaec/, "gynec"],
  [/^oesoph/, "esoph"],
  [/^oestr/, "estr"],
  [/^oedem/, "edem"],
  [/^foet/, "fet"],
  [/^caesi/, "cesi"],
  [/diarrhoea/, "diarrhea"],
];

/** Whether any fits: one look instead of forty, since nearly no word is one of them. */
const ANY = new RegExp(WORDS.map(([british]) => british.source).join("|"));

/** `word` is folded. One that is spelt alike on both sides comes back as it is. */
export function american(word: string): string {
  const ise = ISE.exec(word);
  if (ise && !ALWAYS_S.test(ise[1]!)) return `${ise[1]}iz${ise[2]}`;
  if (YSE.test(word)) return word.replace(YSE, "lyz$1");
  if (!ANY.test(word)) return word;
  const rule = WORDS.find(([british]) => british.test(word));
  return rule ? word.replace(rule[0], rule[1]) : word;
}
