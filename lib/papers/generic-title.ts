/** Titles that so many different papers have that they identify none. */
import { plainWords } from "./title-key";

const GENERIC = new Set(
  [
    "abstract abstracts acknowledgement acknowledgements acknowledgment acknowledgments addendum",
    "afterword announcement announcements appendix bibliography commentary conclusion conclusions",
    "contents contributors corrigenda corrigendum cover discussion discussions editorial editorials",
    "epilogue errata erratum foreword glossary index indices introduction invitation letter letters",
    "masthead miscellanea news note notes obituary obituaries overview panel postscript preamble",
    "preface proceedings program programme prologue publications references remarks reply response",
    "retraction review reviews summary tutorial tutorials untitled vorwort welcome workshop workshops",
    "einleitung avantpropos prefacio introducao introduccion inhalt inhaltsverzeichnis",
  ]
    .join(" ")
    .split(" "),
);

/** What stands around them without making them anybody's own. */
const PADDING = new Set(
  "a an and author authors book brief by chair chairs comment concluding copyright editor editors for from front general guest in information issue matter memoriam message of on opening organizers our page preliminary president publisher short some special table technical the this title to us volume with".split(
    " ",
  ),
);

/** Whole titles that have no such word. */
const PHRASES = new Set(
  [
    "front matter",
    "back matter",
    "title page",
    "table of contents",
    "in memoriam",
    "from the editor",
    "from the editors",
    "in this issue",
    "about the authors",
    "author index",
    "call for papers",
    "book reviews",
    "copyright page",
  ].map((phrase) => phrase.replaceAll(" ", "")),
);

/**
 * Whether a title says what kind of piece it is and nothing more: "Introduction", "Guest Editors'
 * Introduction", "Preface to the Special Issue", "Editorial 3".
 */
export function isGenericTitle(title: string): boolean {
  const words = plainWords(title).filter((word) => !/^\d+$/.test(word));
  if (words.length === 0 || PHRASES.has(words.join(""))) return true;
  return (
    words.some((word) => GENERIC.has(word)) &&
    words.every((word) => GENERIC.has(word) || PADDING.has(word))
  );
}
