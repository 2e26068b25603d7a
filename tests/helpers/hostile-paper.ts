/** A paper made of what breaks careless writers and readers, with a value in every field. */
import type { CitedPaper } from "@/lib/cite/format";

export const HOSTILE_PAPER: CitedPaper = {
  slug: "50-of-a-b-and-c-in-a-set-x",
  title: "=cmd|'/C calc'!A0: 50% of {A} & B_c, “X” #1 from $5 to $\\alpha_{i}$ – 量子 مرحبا",
  abstract:
    'He said "no", twice; a ~tilde~, a ^hat^, a back\\slash, an unbalanced } brace, -- two dashes, 1 < 2 > 0, @at, tab and ünïcödé.',
  authors: [
    { family: "van der Waals", given: "Johannes D." },
    { family: "Nuñez Çelik", given: "Łukasz" },
    { family: "王", given: "小明" },
    { family: "O’Brien-Smith", given: "Seán" },
  ],
  authorCount: 7,
  venue: "Journal of Quotes, Commas & Braces",
  publishedOn: "2024-02-29",
  comments: 3,
  upvotes: 12,
  arxivId: "2402.12345",
  doi: "10.1002/(sici)1096-8628(19990319)83:3<1::aid-a_jm1>3.0.co;2-#",
  url: "https://example.org/a%20b?q=1&r=2#x_y",
  codeUrls: ["https://github.com/example/repo_name"],
  statedKeywords: ["R&D", "C#", "μ-opioid", "Größe"],
  kind: "article",
  volume: "12",
  issue: "3–4",
  pages: "101–110",
  publisher: "Wiley & Sons",
  language: "en",
};
