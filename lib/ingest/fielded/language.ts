/** Names of languages in bibliographies as BCP 47 tags. */

/** English names, those of LaTeX's babel, and the three letters of ISO 639 that MEDLINE and RIS use. */
const TAGS: Record<string, string> = {
  english: "en",
  eng: "en",
  american: "en-US",
  usenglish: "en-US",
  british: "en-GB",
  ukenglish: "en-GB",
  german: "de",
  ngerman: "de",
  deutsch: "de",
  ger: "de",
  deu: "de",
  austrian: "de-AT",
  french: "fr",
  francais: "fr",
  français: "fr",
  fre: "fr",
  fra: "fr",
  spanish: "es",
  español: "es",
  spa: "es",
  italian: "it",
  ita: "it",
  portuguese: "pt",
  por: "pt",
  brazilian: "pt-BR",
  brazil: "pt-BR",
  dutch: "nl",
  dut: "nl",
  nld: "nl",
  russian: "ru",
  rus: "ru",
  chinese: "zh",
  chi: "zh",
  zho: "zh",
  japanese: "ja",
  jpn: "ja",
  korean: "ko",
  kor: "ko",
  polish: "pl",
  pol: "pl",
  czech: "cs",
  cze: "cs",
  ces: "cs",
  swedish: "sv",
  swe: "sv",
  danish: "da",
  dan: "da",
  norwegian: "no",
  nor: "no",
  finnish: "fi",
  fin: "fi",
  turkish: "tr",
  tur: "tr",
  ukrainian: "uk",
  ukr: "uk",
  arabic: "ar",
  ara: "ar",
  persian: "fa",
  per: "fa",
  fas: "fa",
  hebrew: "he",
  heb: "he",
  greek: "el",
  gre: "el",
  ell: "el",
  hungarian: "hu",
  hun: "hu",
  romanian: "ro",
  rum: "ro",
  ron: "ro",
  catalan: "ca",
  cat: "ca",
};

/** The tag of a language that is known ("ngerman": "de"), else the text as it is. */
export function languageTag(text: string): string | undefined {
  const name = text.trim();
  const known = TAGS[name.toLowerCase()];
  if (known) return known;
  return /^[a-z]{2}(?:[-_][a-z]{2})?$/i.test(name) ? tagInOneWay(name) : name || undefined;
}

function tagInOneWay(tag: string): string {
  const [language, region] = tag.split(/[-_]/);
  return region ? `${language!.toLowerCase()}-${region.toUpperCase()}` : language!.toLowerCase();
}
