/**
 * A plain list of titles or references, one on each line, numbered, bulleted or bare. Nothing marks
 * such a list, so it is taken for one only when nearly every line reads as a title of a paper or is
 * beyond doubt a reference, and no other format fits.
 */
import { cleanText } from "@/lib/papers/clean-text";
import { doiIn } from "@/lib/papers/doi";
import { arxivIdIn } from "@/lib/papers/identifiers";
import { withoutMarkup } from "@/lib/papers/markup";
import { draftsOfFields } from "../fielded/draft-of-fields";
import type { EntryFields } from "../fielded/fields";
import type { DigestFormat } from "../format";
import { type Line, lastLineOf, nonBlankLines, readableLines } from "../lines";
import { isSource } from "../page/html-source";
import { problem } from "../problem";
import { referenceIn } from "../references/reference";
import { withWrapped } from "../references/wrapped";
import { bareAddresses, withoutBareAddresses } from "./bare-addresses";
import { titleOfReference } from "./markdown-list-item";
import { isNoTitle, mayBeNames } from "./no-title";
import { factsIn } from "./paper-list-facts";

const MARK =
  /^(?:[-*+•‣–]\s+|\[?\d{1,4}[.)\]]\s+|[[［【]\d{1,4}[\]］】]\s*|\d{1,4}[、．]\s*|\d{1,3}:\s+|\[ ?x?\]\s+)+/;
const HEADING = /^#{1,6}\s|^[^.]{1,80}:$|^(?:[-=_*]\s?){3,}$|^(?:\/\/|\/\*|```|<!--)/;

/** Titles in the seed digests have 3 to 25 words and at most 166 characters. */
const FEWEST_WORDS = 3;
const MOST_WORDS = 30;
const LONGEST_TITLE = 250;
const FEW = 8;
/** Lines that a text is judged by. */
const SAMPLE = 2_000;
/** With an address behind it. */
const LONGEST_LINE = 600;
/** Signs of source code, logs and tables: no title has them. */
const CODE =
  /[{}<>;=|\\]|^\s*(?:\/\/|\/\*|#!|import |from |def |class |const |let |var |return |function )|\w\(\)|\d\d:\d\d|\w+\.\w+\(|^\S+\/\S+$|^\w+,\w+,\w+/;
const SCHOLARLY =
  /\b(?:learning|models?|modell?ing|networks?|analysis|towards?|survey|review|study|via|using|based|approach(?:es)?|methods?|theor(?:y|ems?|ies|etical)|neural|language|data|quantum|estimation|optimi[sz]ation|optimal|algorithms?|detection|recognition|evaluation|systems?|dynamics|inference|prediction|representations?|transformers?|deep|graphs?|reinforcement|classification|generation|effects?|evidence|properties|framework|benchmark|adaptive|efficient|statistical|experiments?|measur(?:ing|ements?)|understanding|introduction to|complexity|proofs?|bounds?|simulations?|comput(?:ing|ations?|ational)|polynomials?|protocols?|numerical|stochastic|probabilistic|(?:non)?linear|geometr(?:y|ic)|topolog(?:y|ical)|equations?|matri(?:x|ces)|hypothes[ie]s|mechanisms?|phenomen(?:on|a)|emergen(?:t|ce)|foundations of|principles? of|origins? of|role of|evolution(?:ary)?|empirical|cognitive|semantics?|proteins?|gen(?:es|etic|ome|omic)|clinical|patients|randomi[sz]ed|cancer|diseases?|therap(?:y|ies)|distributed|parallel|monte carlo)\b/i;

/** Tags of RIS and EndNote. */
const TAGGED = /^(?:TY {1,2}-|%[A-Z0-9][ \t])/m;

const SIGNS = { mark: MARK, isTitle: isTitleLike };

export const titleList: DigestFormat = {
  name: "title-list",
  label: "List of titles",
  site: "Plain text",

  detect(text) {
    if (isSource(text) || TAGGED.test(text)) return 0;
    const { lines } = readableLines(text, { file: "" });
    const bare = listOf(
      withWrapped(lines.slice(0, SAMPLE), SIGNS).flatMap((line) =>
        HEADING.test(line.text) ? [] : [line.text],
      ),
    );
    const marked = bare.filter((line) => MARK.test(line));
    const isMarked = marked.length >= 0.6 * bare.length;
    const said = isMarked ? marked : bare;
    const unsure = said.filter((line) => !isReference(line));
    const references = said.length - unsure.length;
    const titles = unsure.filter(isTitleLike);
    const papers = titles.length + references;
    if (references === 0 && papers < (isMarked ? 2 : 3)) return 0;
    // Of few lines, one that is no title weighs much.
    const least = isMarked || said.length <= FEW ? 0.75 : 0.85;
    if (papers < least * said.length) return 0;
    const scholarly = titles.filter(isScholarly).length + references;
    return scholarly >= (isMarked ? 0.5 : 0.6) * said.length ? 0.55 : 0;
  },

  parse(text, facts) {
    const { lines: broken, problems } = readableLines(text, facts);
    const lines = withWrapped(broken, SIGNS);
    const titles = lines.filter(
      (line, index) =>
        !HEADING.test(line.text) && isPaper(line.text) && !areNamesBelow(line, lines, index - 1),
    );
    const understood = draftsOfFields(
      titles.map((line) => {
        const { text: listed, number: firstLine } = line;
        const fields = fieldsOf(listed);
        return { fields, raw: { title: listed }, firstLine, lastLine: lastLineOf(line) };
      }),
      facts,
    );
    const first = titles[0]?.number ?? 0;
    const isAround = ({ text, number }: Line) =>
      HEADING.test(text) || (number < first && !MARK.test(text));
    const told = new Set(titles);
    const others = lines.filter((line) => !told.has(line));
    const left = others.filter((line) => !isAround(line));
    return {
      drafts: understood.drafts,
      problems: [
        ...problems,
        ...understood.problems,
        ...left.map((line) =>
          problem(namesPaper(line.text) ? "perhaps-a-paper" : "not-a-paper", {
            file: facts.file,
            line: line.number,
            lastLine: line.lastLine,
            excerpt: line.text,
          }),
        ),
      ],
      furniture: others.filter(isAround).map(({ number }) => number),
    };
  },
};

/** Whether the text may be titles, but too few to be taken for a list of them. */
export function areTitlesAlone(text: string): boolean {
  const lines = text.length > 2 * LONGEST_LINE ? [] : nonBlankLines(text);
  return lines.length > 0 && lines.length <= 2 && lines.every((line) => isTitleLike(line.text));
}

/** The head of a mail, a line that was cut off. */
const MOST_AROUND = 5;

/** The lines without the few above and below that are no titles. */
function listOf(lines: string[]): string[] {
  const first = lines.findIndex(isPaper);
  const last = lines.findLastIndex(isPaper);
  if (first < 0) return [];
  return lines.slice(Math.min(first, MOST_AROUND), Math.max(last + 1, lines.length - 1));
}

/** "Alice Cooper, Bob Dylan" in the second line of a block, below its title. */
function areNamesBelow({ text, blanksBefore }: Line, lines: Line[], at: number): boolean {
  const above = lines[at];
  if (!above || blanksBefore > 0 || (above.blanksBefore === 0 && at > 0)) return false;
  return mayBeNames(text) && !SCHOLARLY.test(text) && isTitleLike(above.text);
}

function isPaper(line: string): boolean {
  return isTitleLike(line) || isReference(line);
}

/** A line that says in full where the paper appeared. */
function isReference(line: string): boolean {
  return referenceIn(line.replace(MARK, "")) !== undefined;
}

/** A line that may be a title: not too short or long, no end of a sentence, no source code. */
function isTitleLike(line: string): boolean {
  if (line.length > LONGEST_LINE) return false;
  const title = withoutAddresses(wordsOf(line));
  const words = title.split(/\s+/).length;
  const isCjk = /\p{Script=Han}{6}|\p{Script=Hangul}{4}|\p{Script=Hiragana}/u.test(title);
  if (title.length > LONGEST_TITLE || words > MOST_WORDS || (words < FEWEST_WORDS && !isCjk)) {
    return false;
  }
  if (!/^["“'‘(]?[\p{Lu}\p{Lo}\p{N}]|^[a-z]+[A-Z\d-]/u.test(title) || CODE.test(title))
    return false;
  if (isNoTitle(title)) return false;
  return !/[,;:…]$/.test(title) && !(/[.!]$/.test(title) && !/\b(?:19|20)\d\d\)?\.$/.test(title));
}

const MATHS = /\$[^$]{1,200}\$/g;
const NOTATION = /[<&\\{}$~^]/;

/** What is judged: without the mark of the list, tags, TeX and formulas. */
function wordsOf(line: string): string {
  const bare = line.replace(MARK, "");
  if (!NOTATION.test(bare)) return bare;
  const words = cleanText(withoutMarkup(bare));
  return words.replace(MATHS, "X").replace(/\{(\p{L}+)\}/gu, "$1");
}

/** Words of scholarship, a subtitle, capitals as titles have them, or an identifier. */
function isScholarly(line: string): boolean {
  const title = wordsOf(line);
  if (arxivIdIn(title) || doiIn(title) || SCHOLARLY.test(title)) return true;
  const long = title.match(/\b\p{L}{4,}/gu) ?? [];
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return long.length >= 3 && capitals >= 0.7 * long.length;
}

/** Whether it has the identifier of a paper, whatever else it says. */
function namesPaper(line: string): boolean {
  return bareAddresses(line).some(({ address }) => doiIn(address) ?? arxivIdIn(address));
}

/** Without the comma that parted them from the title, too. */
function withoutAddresses(text: string): string {
  const bare = withoutBareAddresses(text).trim();
  return bare.length < text.trim().length ? bare.replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, "") : bare;
}

function fieldsOf(line: string): EntryFields {
  const text = withoutMarkup(line).replace(MARK, "");
  const ids = bareAddresses(text).map(({ address }) => address);
  const bare = withoutAddresses(text);
  const reference = referenceIn(text);
  if (reference) {
    const { arxivIds = [], dois = [] } = reference;
    const url = ids.find(isAddress) ?? reference.url;
    return { ...reference, arxivIds: [...ids, ...arxivIds], dois: [...ids, ...dois], url };
  }
  const { title, rest } = titleOfReference(bare);
  const facts = factsIn(rest);
  const isReference = facts.date !== undefined && (facts.authors ?? facts.venue) !== undefined;
  const [, alone, year] = /^(.*?)[\s,]*\(((?:19|20)\d\d)\)\.?$/.exec(bare) ?? [];
  return {
    title: isReference ? title : (alone ?? bare).replace(/^["“](.*)["”]$/, "$1"),
    authors: isReference ? facts.authors : undefined,
    venue: isReference ? facts.venue : undefined,
    date: isReference ? facts.date : year,
    arxivIds: ids,
    dois: ids,
    url: ids.find(isAddress),
  };
}

function isAddress(id: string): boolean {
  return /^https?:/i.test(id);
}
