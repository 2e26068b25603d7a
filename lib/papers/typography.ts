/**
 * Conventions of TeX and of extraction set as print: quotes, dashes, spaces. Straight quotes stay: they
 * may be primes, feet, code, or what the author wanted.
 */

/** TeX's quotes and dashes, and spaces, as a book has them; addresses must be masked before. */
export function typeset(text: string): string {
  return singleQuotes(doubleQuotes(dashes(spaces(text))));
}

function spaces(text: string): string {
  let result = text
    .replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g, "")
    .replace(/[^\S ]+/g, " ")
    .replace(/ {2,}/g, " ")
    .trim();
  for (const { sign, rules } of SPACE_RULES) {
    if (!sign.test(result)) continue;
    for (const [pattern, replacement] of rules) result = result.replace(pattern, replacement);
  }
  return result;
}

/** Spaces too many and too few. Few texts have any: each rule is tried only where its sign stands. */
const SPACE_RULES: { sign: RegExp; rules: [RegExp, string][] }[] = [
  {
    // Extraction from PDF leaves "( Nowak et al., 2025) ." and "citation - based".
    sign: / [,;.!?)]|\( /,
    rules: [
      [/\( +(?=[\p{L}\p{N}])/gu, "("],
      [/(?<=[\p{L}\p{N})\]%”"]) +(?=[,;.!?)](?:[\s).,;]|$))/gu, ""],
    ],
  },
  {
    sign: / - /,
    rules: [
      [/(?<=[a-z]) - (?=based\b)|(?<=\d[a-z]?) - (?=mini\b)/g, "-"],
      [/(?<=\b(?:cross|multi|non|pre|semi|inter|intra)) - (?=(?!wh|th)[a-z]{4})/g, "-"],
    ],
  },
  {
    // A sentence that lost the space before it: "thoughts.These findings"; the same within a
    // sentence: "capabilities,and their", "principles(e.g., modularity)".
    sign: /[a-z](?:[.,][A-Za-z]|\([ei]\.)/,
    rules: [
      [/(?<=\s[a-z]{3,}\.)(?=(?:The|These|This|We|Our|In|However|It)\s)/g, " "],
      [/(?<=\s[a-z]{3,},)(?=[a-z]{3,}\s)/g, " "],
      [/(?=\((?:e\.g|i\.e)\.)(?<=\s[a-z]{3,})/g, " "],
      [/(?<=[\s(](?:e\.g|i\.e)\.)(?=[a-z]{2,}\s)/g, " "],
    ],
  },
];

/** Words after which a lone "--" is a pause, not a link between two nouns. */
const CLAUSE =
  /^--(?:an?|the|this|these|that|such|where|which|when|who|are|is|and|but|or|not|with)\b/i;

/** "10--100" and "Kaplan--Shekhtman" are spans; "alignment--a combination" is a pause. */
function dashes(text: string): string {
  if (!text.includes("--")) return text;
  const spans = text
    .replace(/ ?(?<!-)---(?!-) ?/g, "—")
    .replace(/ -- /g, " – ")
    .replace(/--(?=\d)(?<=\d--)|--(?=\p{Lu})(?<=\p{Lu}\p{Ll}+--)/gu, "–");
  if (!spans.includes("--")) return spans;
  return spans
    .split(/(?<=[.!?]) /)
    .map((sentence) => {
      const inPairs = (sentence.match(/(?<=\p{L})--(?=\p{L})/gu) ?? []).length > 1;
      return sentence.replace(/(?<=\p{L})--(?=\p{L})/gu, (_, at: number) =>
        inPairs || CLAUSE.test(sentence.slice(at)) ? "—" : "–",
      );
    })
    .join(" ");
}

/** TeX's ``quotes'', also where a straight mark closes them; straight ones are as they were written. */
function doubleQuotes(text: string): string {
  if (!text.includes("``")) return text;
  let open = false;
  return text.replace(/``|''|["“”]/g, (mark) => {
    if (mark === "``" || mark === "“") open = true;
    else if (open || mark === "”") open = false;
    else return mark;
    return open ? "“" : "”";
  });
}

/** TeX's `single quotes'. */
function singleQuotes(text: string): string {
  if (!text.includes("`")) return text;
  // What stands before a quote is looked at behind it: so the search goes from quote to quote.
  return text.replace(
    /`(?<=(?:^|[\s([—–“])`)(\p{L}[^'’`]{0,120}[\p{L}\p{N}.,!?)])['’](?!\p{L})/gu,
    "‘$1’",
  );
}
