/** The shapes of what the API answers about the map: exactly these keys, too. */
import { z } from "zod";
import { facet, paperCard } from "./api-contract";
import { count, date, slug, text, unit } from "./api-values";

const mapRegion = z.strictObject({
  id: text,
  parent: text.optional(),
  depth: z.int().min(0).max(3),
  label: text,
  terms: z.array(text),
  size: z.int().min(1),
  first: count,
  x: unit,
  y: unit,
});

export const regionsAnswer = z.strictObject({
  version: text,
  papers: count,
  placed: count,
  quality: z.looseObject({ trustworthiness: unit, continuity: unit }).optional(),
  regions: z.array(mapRegion).min(1),
  groups: z.array(text).min(1),
  sources: z.array(z.strictObject({ id: slug, label: text })).min(1),
});

export const mapPapersAnswer = z.strictObject({
  papers: z.array(
    z.strictObject({
      ...paperCard.omit({ snippet: true, titleParts: true, comments: true, sources: true }).shape,
      index: count,
      nearest: z.array(z.strictObject({ index: count, title: text, shared: z.array(text) })),
    }),
  ),
});

const regionRef = z.strictObject({ id: text, label: text, size: z.int().min(1) });

export const mapRegionAnswer = z.strictObject({
  region: mapRegion,
  around: z.array(regionRef),
  parts: z.array(regionRef),
  central: z
    .array(
      z.strictObject({
        ...paperCard.pick({
          slug: true,
          title: true,
          authors: true,
          authorCount: true,
          publishedOn: true,
        }).shape,
        index: count,
      }),
    )
    .min(1)
    .max(20),
  years: z.array(z.strictObject({ year: z.int(), count: z.int().min(1) })),
  themes: facet.max(8),
});

const pathEnd = z.strictObject({ kind: z.enum(["paper", "theme"]), id: slug, label: text });

export const mapPathAnswer = z.strictObject({
  from: pathEnd,
  to: pathEnd,
  stops: z.array(
    z.strictObject({
      index: count,
      slug,
      title: text,
      publishedOn: date.optional(),
      step: z.strictObject({ likeness: unit, shared: z.array(text) }).optional(),
    }),
  ),
});

const contrastSide = z.strictObject({
  label: text,
  papers: count,
  terms: z
    .array(
      z.strictObject({
        kind: z.enum(["word", "phrase"]),
        term: text,
        papers: z.int().min(2),
        others: count,
        score: z.number().min(0),
      }),
    )
    .max(20),
});

export const mapContrastAnswer = z.strictObject({ a: contrastSide, b: contrastSide, both: count });
