/** Reads the taxonomy file (`seeds/themes.json`) and says clearly what is wrong with it. */
import { z } from "zod";
import { tokenize } from "@/lib/text/tokens";
import type { Taxonomy } from "./theme";

const phrase = z.string().refine((text) => tokenize(text).length > 0, "has no words");
const phrases = z.array(phrase).min(1);

const term = z.strictObject({
  term: phrase,
  weight: z.number(),
  near: phrases.optional(),
  with: phrases.optional(),
  unless: phrases.optional(),
});

const theme = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens"),
  label: z.string().min(1),
  group: z.string().min(1),
  definition: z.string().min(1),
  threshold: z.number().positive().optional(),
  requires: phrases.optional(),
  ignore: phrases.optional(),
  terms: z.array(term).min(1),
});

const taxonomy = z
  .strictObject({
    threshold: z.number().positive(),
    groups: z.array(z.string().min(1)).min(1),
    themes: z.array(theme).min(1),
  })
  .superRefine(({ groups, themes }, context) => {
    const report = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    for (const [index, { id, group, terms }] of themes.entries()) {
      if (themes.findIndex((other) => other.id === id) < index)
        report(["themes", index, "id"], `"${id}" is the id of an earlier theme`);
      if (!groups.includes(group))
        report(["themes", index, "group"], `"${group}" is not one of the groups`);
      for (const [at, { term }] of terms.entries()) {
        if (terms.findIndex((other) => other.term === term) < at)
          report(["themes", index, "terms", at, "term"], `"${term}" is listed twice`);
      }
    }
  });

/**
 * The taxonomy in a JSON text. Throws an error whose message lists every fault with its place
 * ("themes[3] (quantization).terms[0].weight: …"); `file` is named in it.
 */
export function parseTaxonomy(text: string, file = "themes.json"): Taxonomy {
  const value = parseJson(text, file);
  const result = taxonomy.safeParse(value);
  if (result.success) return result.data;
  const faults = result.error.issues.map(
    (issue) => `  ${place(issue.path, value)}: ${issue.message}`,
  );
  throw new Error(`${file} is not a usable taxonomy:\n${faults.join("\n")}`, {
    cause: result.error,
  });
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file} is not JSON: ${(cause as Error).message}`, { cause });
  }
}

/** "themes[3] (quantization).terms[0].weight": a number alone does not help to find a theme. */
function place(path: PropertyKey[], value: unknown): string {
  const [first, index] = path;
  const themes = (value as { themes?: { id?: unknown }[] } | null)?.themes;
  return path
    .map((key, depth) => {
      if (typeof key !== "number") return depth === 0 ? String(key) : `.${String(key)}`;
      const id = depth === 1 && first === "themes" ? themes?.[index as number]?.id : undefined;
      return typeof id === "string" ? `[${key}] (${id})` : `[${key}]`;
    })
    .join("");
}
