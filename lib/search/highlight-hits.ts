/** Where a text has what a query asks for, by the same words that the index finds it by. */
import type { AbbreviationMap } from "@/lib/text/abbreviation-map";
import { type ReadTokens, readAbbreviations, readWords } from "@/lib/text/index-words";
import {
  type Asked,
  type AskedForms,
  type AskedWord,
  askedOf,
  type TextField,
} from "./highlight-asked";
import type { QueryNode } from "./query";

/** A place in the text that matches. */
export interface Hit extends Place {
  /** Numbers what the query asks for. */
  asked: number;
}

/** UTF-16 offsets, end exclusive, and the terms of the index that stand there. */
interface Place {
  start: number;
  end: number;
  terms: readonly string[];
}

/** In the order of the text; they may overlap. */
export function findHits(
  tree: QueryNode | undefined,
  text: string,
  field: TextField,
  abbreviations?: AbbreviationMap,
): Hit[] {
  const all = askedOf(tree, field);
  if (all.length === 0) return [];
  // Most words of a text are not asked for, and keeping them would be most of the work.
  const terms = new Set(all.flatMap((what) => ("forms" in what ? [] : what.alternatives.flat())));
  const anyForms = all.some((what) => "forms" in what);
  const byTerm = new Map<string, Place[]>();
  const byForm = new Map<string, Place[]>();
  const tokens = readWords(text, ({ term, form }, start, end) => {
    if (terms.has(term)) add(byTerm, term, { start, end, terms: [term] });
    if (anyForms && form !== undefined) add(byForm, form, { start, end, terms: [term] });
  });
  const hits = all.flatMap((what, asked) => {
    const places = "forms" in what ? formPlaces(what, byForm, tokens) : wordPlaces(what, byTerm);
    return places.map((place) => ({ asked, ...place }));
  });
  if (abbreviations) hits.push(...abbreviationHits(all, text, tokens, abbreviations));
  return hits.sort((a, b) => a.start - b.start || a.end - b.end);
}

type Places = Map<string, Place[]>;

function add(places: Places, key: string, place: Place): void {
  const found = places.get(key);
  if (found) found.push(place);
  else places.set(key, [place]);
}

function wordPlaces({ alternatives }: AskedWord, byTerm: Places): Place[] {
  return alternatives.flatMap((terms) => {
    const parts = terms.map((term) => byTerm.get(term) ?? []);
    if (parts.length === 1) return parts[0]!;
    const together = runs(parts, terms);
    if (together.length > 0) return together;
    // The paper is found by its words all the same, wherever they stand.
    return parts.some((places) => places.length === 0) ? [] : parts.flat();
  });
}

/** Between parts of a compound there is room for a space, a hyphen or " of the ". */
const NEAR = 8;

/** From the first part to the last where the parts follow each other closely. */
function runs([first = [], ...others]: readonly Place[][], terms: readonly string[]): Place[] {
  return first.flatMap(({ start, end }) => {
    let last = end;
    for (const places of others) {
      const next = places.find((place) => place.start >= last && place.start - last <= NEAR);
      if (!next) return [];
      last = next.end;
    }
    return [{ start, end: last, terms }];
  });
}

/** A single form may be written with hyphens; several stand side by side as tokens. */
function formPlaces({ forms, open }: AskedForms, byForm: Places, tokens: ReadTokens): Place[] {
  const last = forms.length - 1;
  const fits = (form: string, i: number) =>
    open && i === last ? form.startsWith(forms[i]!) : form === forms[i];
  if (last === 0) return [...byForm].flatMap(([form, places]) => (fits(form, 0) ? places : []));
  const { bounds, facts } = tokens;
  const places: Place[] = [];
  for (let at = 0; at + last < facts.length; at++) {
    if (!forms.every((_, i) => fits(facts[at + i]!.word.form ?? "", i))) continue;
    const terms = facts.slice(at, at + last + 1).map(({ word }) => word.term);
    places.push({ start: bounds[2 * at]!, end: bounds[2 * (at + last) + 1]!, terms });
  }
  return places;
}

/** "LLMs" where large, language and model are asked for, "large language models" for LLM. */
function abbreviationHits(
  all: readonly Asked[],
  text: string,
  tokens: ReadTokens,
  abbreviations: AbbreviationMap,
): Hit[] {
  const askers = new Map<string, number[]>();
  for (const [asked, what] of all.entries()) {
    if ("forms" in what) continue;
    for (const [term, second] of what.alternatives) {
      if (second === undefined) askers.set(term!, [...(askers.get(term!) ?? []), asked]);
    }
  }
  const hits: Hit[] = [];
  readAbbreviations(text, tokens, abbreviations, (terms, start, end) => {
    if (!terms.every((term) => askers.has(term))) return;
    for (const term of terms) {
      for (const asked of askers.get(term)!) hits.push({ asked, start, end, terms: [term] });
    }
  });
  return hits;
}
