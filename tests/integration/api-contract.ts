/** The shapes of the API's answers: exactly these keys, as scripts and people rely on them. */
import { z } from "zod";
import { PAPER_FIELDS, PAPER_KINDS } from "@/lib/papers/paper";
import { count, date, slug, text, unit } from "./api-values";

const themeRef = z.strictObject({ id: slug, label: text });
const parts = z.array(z.strictObject({ text: z.string(), hit: z.boolean() }));
export const facet = z.array(z.strictObject({ id: text, label: text, count: z.int().min(1) }));

export const paperCard = z.strictObject({
  slug,
  title: text,
  authors: z.array(text).max(10),
  authorCount: count,
  venue: text.optional(),
  publishedOn: date.optional(),
  themes: z.array(themeRef),
  snippet: parts,
  titleParts: parts.min(1),
  comments: count.optional(),
  sources: z.array(text).min(1),
});

const share = z.number().min(0).max(1.000001);
const searchHit = paperCard.extend({
  match: z.enum(["all", "some", "meaning"]),
  why: z
    .strictObject({
      terms: z.array(
        z.strictObject({
          text,
          fields: z.array(z.enum(["title", "abstract", "authors", "venue"])).min(1),
          share,
        }),
      ),
      meaning: share,
      concepts: z.array(text),
    })
    .optional(),
});

export const searchAnswer = z.strictObject({
  query: z.string(),
  total: count,
  page: z.int().min(1),
  size: z.int().min(1).max(100),
  counts: z.strictObject({ all: count, some: count, meaning: count }),
  papers: z.array(searchHit),
  facetSizes: z.strictObject({
    themes: count,
    keywords: count,
    authors: count,
    venues: count,
    sources: count,
    years: count,
  }),
  facets: z.strictObject({
    themes: facet,
    keywords: facet,
    authors: facet,
    venues: facet,
    sources: facet,
    years: facet,
  }),
  showing: z.strictObject({ query: text, insteadOf: text }).optional(),
  didYouMean: text.optional(),
  notes: z.array(text),
});

export const facetAnswer = z.strictObject({
  facet: z.enum(["theme", "keyword", "author", "venue", "source", "year", "region"]),
  find: z.string(),
  total: count,
  page: z.int().min(1),
  size: z.int().min(1).max(200),
  values: facet,
});

export const suggestAnswer = z.strictObject({
  query: z.string(),
  suggestions: z.array(
    z.strictObject({
      kind: z.enum(["completion", "paper", "theme", "author", "keyword", "venue"]),
      label: text,
      href: z.string().startsWith("/"),
    }),
  ),
});

export const openSearchAnswer = z.tuple([
  z.string(),
  z.array(text),
  z.array(text),
  z.array(z.url()),
]);

const sighting = z.strictObject({
  digestId: count,
  digest: text,
  format: text,
  site: text,
  topic: text.optional(),
  crawledOn: date.optional(),
  firstLine: z.int().min(1),
  lastLine: z.int().min(1),
  span: z.strictObject({ start: z.int().min(0), end: z.int().min(1) }).optional(),
  hasText: z.boolean(),
  /** What decisions know the entry by. */
  key: text,
  fields: z.array(z.enum(PAPER_FIELDS)),
});

export const paperAnswer = z.strictObject({
  slug,
  title: text,
  abstract: text.optional(),
  rawTitle: text,
  rawAbstract: text.optional(),
  authors: z.array(text),
  authorIds: z.array(slug),
  authorCount: count,
  venue: text.optional(),
  publishedOn: date.optional(),
  publishedOnPrecision: z.enum(["year", "month", "day"]).optional(),
  arxivId: text.optional(),
  doi: text.optional(),
  url: z.url().optional(),
  codeUrls: z.array(z.url()),
  comments: count.optional(),
  upvotes: count.optional(),
  statedKeywords: z.array(text),
  kind: z.enum(PAPER_KINDS).optional(),
  volume: text.optional(),
  issue: text.optional(),
  pages: text.optional(),
  publisher: text.optional(),
  language: text.optional(),
  themes: z.array(
    z.strictObject({
      ...themeRef.shape,
      group: text,
      score: z.number(),
      evidence: z
        .array(
          z.strictObject({
            term: text,
            field: z.enum(["title", "abstract"]),
            count: z.int().min(1),
            excerpt: text,
          }),
        )
        .min(1),
    }),
  ),
  keywords: z.array(z.strictObject({ id: text, label: text, score: z.number() })),
  sightings: z.array(sighting).min(1),
  provenance: z
    .array(
      z.strictObject({
        field: z.enum(PAPER_FIELDS),
        rule: text,
        supplied: z.array(count).min(1),
        others: z.array(z.strictObject({ sighting: count, value: text })),
      }),
    )
    .min(1),
  links: z.array(z.strictObject({ label: text, href: z.url({ protocol: /^https?$/ }) })),
  place: z.strictObject({ index: count, x: unit, y: unit, region: text.optional() }).optional(),
});

export const relatedAnswer = z.strictObject({
  papers: z.array(
    z.strictObject({ ...paperCard.shape, score: unit, shared: z.array(text).min(1) }),
  ),
});

export const healthAnswer = z.strictObject({
  status: z.enum(["ok", "unavailable"]),
  papers: count,
  database: z.enum(["ok", "unavailable"]),
  version: text,
});

export const errorAnswer = z.strictObject({
  error: z.strictObject({
    code: slug,
    message: text,
    issues: z
      .array(z.strictObject({ path: text, message: text }))
      .min(1)
      .optional(),
  }),
});
