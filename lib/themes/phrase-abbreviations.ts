import { definitionsIn } from "@/lib/text/abbreviations";
import type { CutPaper } from "./cut-paper";
import { type Candidate, candidateAtStart } from "./phrase-candidates";

/** The phrases that a paper gives abbreviations to, and these. */
export function abbreviationsIn({ abstract }: CutPaper): { short: Candidate; long: Candidate }[] {
  return definitionsIn(abstract.text).flatMap((definition) => {
    const short = candidateAtStart(definition.short);
    const long = short && candidateAtStart(definition.long);
    if (!long || short.key === long.key) return [];
    // The first word of "food and drug administration" says nothing.
    return long.units > 1 || long.form.length >= definition.long.length ? [{ short, long }] : [];
  });
}
