/** The theme, key phrase or source that a name with slips in it stands for. */
import Fuse from "fuse.js";
import { slugify } from "@/lib/papers/slug";
import { tolerableEdits } from "../edit-distance";
import { valuesNamed } from "../engine/facet-names";
import { valueNumber } from "../engine/facet-values";
import type { FacetColumn, TextIndex } from "../index/library-index";
import { tableSize, textAt } from "../index/string-table";
import type { Spellable } from "./leaves";
import { nearWords } from "./near-words";
import { slipCost } from "./slip-cost";
import { readingsOfUnknown } from "./word-readings";

/**
 * The name as it was meant, whole or in part; undefined where the column has such a value, or
 * nothing near.
 */
export function nearestValue(
  text: TextIndex,
  column: FacetColumn,
  name: Spellable,
): string | undefined {
  if (hasValue(column, name.text)) return undefined;
  return (
    nearestWhole(column, name.text) ??
    readingsOfUnknown(text, name).find((reading) => hasValue(column, reading.text))?.text ??
    nearestLabel(column, name.text)
  );
}

function hasValue(column: FacetColumn, name: string): boolean {
  return valueNumber(column, name) !== undefined || valuesNamed(column, name).length > 0;
}

/** Among any number of values, as if the whole name were one word. */
function nearestWhole({ ids, labels, totals }: FacetColumn, name: string): string | undefined {
  const slug = slugify(name);
  const likelihoods = nearWords(ids, slug, tolerableEdits(slug)).map(({ place, text }) => ({
    label: textAt(labels, place),
    likelihood: Math.log(totals[place]!) - slipCost(slug, text),
  }));
  return likelihoods.sort((a, b) => b.likelihood - a.likelihood)[0]?.label;
}

/** fuse.js compares with every label, a millisecond for so many. */
const FEW = 1_000;
/** Beyond this score of fuse.js, labels have but a few letters in common with the name. */
const LIKE = 0.3;
const SHORTEST_NAME = 4;

/** For names that have words of the library, only not those of the label. */
function nearestLabel(column: FacetColumn, name: string): string | undefined {
  const { labels } = column;
  if (tableSize(labels) > FEW || name.length < SHORTEST_NAME) return undefined;
  let fuse = searches.get(column);
  if (fuse === undefined) {
    const texts = Array.from({ length: tableSize(labels) }, (_, value) => textAt(labels, value));
    fuse = new Fuse(texts, { threshold: LIKE, ignoreLocation: true });
    searches.set(column, fuse);
  }
  return fuse.search(name, { limit: 1 })[0]?.item;
}

const searches = new WeakMap<FacetColumn, Fuse<string>>();
