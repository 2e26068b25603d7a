/**
 * How tables in German, French, Spanish and Chinese call the fields of a paper, without case, spaces
 * and punctuation: the words that mean one thing only ("Datum" may be the day of reading).
 */
export const FOREIGN_NAMES: Partial<Record<string, readonly string[]>> = {
  title: ["titel", "titre", "título", "titulo", "标题", "標題", "题名", "題名", "篇名"],
  abstract: ["zusammenfassung", "kurzfassung", "résumé", "resumen", "摘要"],
  authors: ["autor", "autoren", "verfasser", "auteur", "auteurs", "autores", "作者"],
  venue: ["zeitschrift", "revue", "revista", "期刊", "刊名", "期刊名称"],
  year: ["jahr", "erscheinungsjahr", "année", "annee", "año", "年份", "年", "出版年"],
  date: [
    "erscheinungsdatum",
    "veröffentlichungsdatum",
    "datedepublication",
    "fechadepublicación",
    "出版日期",
  ],
  volume: ["卷"],
  issue: ["heft", "期"],
  pages: ["seiten", "páginas", "paginas", "页码"],
  publisher: ["verlag", "出版社"],
  language: ["sprache", "langue", "idioma", "语言"],
  keywords: ["schlagwörter", "schlüsselwörter", "motsclés", "palabrasclave", "关键词", "关键字"],
};
