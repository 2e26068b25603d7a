/** Papers of which little is known, or whose few words are hard to carry. */
import type { CitedPaper } from "@/lib/cite/format";
import type { AuthorName } from "@/lib/papers/paper";

const MANY_AUTHORS: AuthorName[] = Array.from({ length: 300 }, (_, index) => ({
  family: `Name${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}`,
  given: "Ann B.",
}));

const PAPERS: Omit<CitedPaper, "slug" | "authors" | "codeUrls">[] = [
  { title: "Cats" },
  { title: "A title and nothing else" },
  { title: "A title and a year", publishedOn: "2023" },
  { title: "A title at an address", url: "https://example.org/papers/1" },
  { title: "Code", url: "https://example.org/papers/2" },
  { title: "* stars * and ** more **" },
  { title: "_under_ __lines__ a_b" },
  { title: "[brackets] and ](others)" },
  { title: "A backslash at the end\\", arxivId: "2401.00001" },
  { title: "| pipes | between |" },
  { title: "😀 faces 👩‍🔬 and flags 🇩🇪" },
  { title: "כותרת בעברית and مرحبا بالعالم" },
  { title: "Where a<b and c>d & no tag, <think> neither" },
  { title: "1. A number in front" },
  { title: "# A heading > a quotation" },
  { title: "What ends in a year, 1999" },
  {
    title: "An abstract of paragraphs",
    abstract: "The first.\n\n- A second, like an item.\n\n> A third | like a quotation.",
  },
];

export const BARE_PAPERS: CitedPaper[] = [
  ...PAPERS.map((paper) => ({ ...paper, authors: [] as AuthorName[] })),
  { title: "Three hundred authors", authors: MANY_AUTHORS, publishedOn: "2024-07-01" },
  { title: "An author and others", authors: [{ family: "Eve" }], authorCount: 2 },
  { title: "Authors without names", authors: [], authorCount: 41, publishedOn: "2024" },
  { title: "A venue like names", authors: [], venue: "Neural Information Processing Systems" },
  { title: "An author of one word", authors: [{ family: "Eve" }], publishedOn: "2020" },
  {
    title: "A venue and no date",
    authors: [{ family: "Silva Santos", given: "Ana" }, { family: "DeepSeek AI" }],
    venue: "arXiv.org * Artificial · _Intelligence_",
  },
  {
    title: "Authors with commas and and",
    authors: [
      { family: "Barnes and Noble, Inc." },
      { family: "King Jr.", given: "Martin Luther" },
      { family: "Anderson", given: "Andy" },
      { family: "de la Vega", given: "Band" },
    ],
  },
].map((paper, index) => ({ ...paper, slug: `bare-${index}`, codeUrls: [] }));
