/**
 * Two forms of a word that terms are compared in. Porter's stems are too coarse here ("generative",
 * "general" and "generalization" share one), so only plurals and British spelling are levelled.
 */
export interface WordForm {
  /** Folded, in American spelling: what a prefix is held against. */
  spelled: string;
  /** The same without the plural: what a whole word is compared by. */
  singular: string;
}

/** Forms of a folded token: "behaviours" gives "behaviors" and "behavior". */
export function wordForm(token: string): WordForm {
  const spelled = american(token);
  return { spelled, singular: singular(spelled) };
}

function american(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(/is(?=(e|ed|es|er|ers|ing|ation|ations)$)/, "iz")
    .replace(/(?<=avi|col|fav|lab|mod|neighb|vap)our/, "or");
}

/** Harman's S-stemmer (1991, doi:10.1002/(SICI)1097-4571(199101)42:1<7::AID-ASI2>3.0.CO;2-P), with the sibilants. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || /(?:[su]|ia)s$/.test(word)) return word;
  if (/[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(ss|x|ch|sh|ias)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
