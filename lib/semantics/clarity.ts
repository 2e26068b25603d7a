/** Which terms read well by themselves, as a label or in a list of shared terms. */
import { isGenericStem } from "@/lib/text/stop-words";

/**
 * How well a term tells what a text is about: phrases better than single words, nouns better than
 * adjectives; 0 for single words that go with anything. `key` are its stems, `form` is how it is written.
 */
export function clarity(key: string, form: string): number {
  const stems = key.split(" ");
  const telling = stems.filter((stem) => !isGenericStem(stem)).length;
  const noun = ADJECTIVE.test(form) ? 0.4 : 1;
  if (stems.length === 1) return telling * noun;
  if (telling === 0) return 1.7 * noun;
  return noun * (telling < stems.length ? 1.7 : 3);
}

/** By the ending: "incremental", "concept-based"; a wrong guess only costs some rank. */
const ADJECTIVE =
  /.{3}(?:al|ive|ous|ating|izing|able|ible|ary|ful|less|ed|er|ized|ised)$|-(?:based|like|wise|driven)$/;

/** A term that is this often a part of one longer term is not one of its own. */
const FRAGMENT_SHARE = 0.6;
/** A word that goes on as the same phrase this often cannot end another. */
const NEVER_ALONE = 0.9;

/**
 * Terms that are nearly always a part of the same phrase, like "recurrent neural" or "Carlo"
 * (after the idea of C-values, Frantzi, Ananiadou & Mima 2000, doi:10.1007/s007999900023).
 * `frequency` counts the documents that have a term.
 */
export function fragmentsOf(frequency: ReadonlyMap<string, number>): Set<string> {
  const found = new Set<string>();
  const goOn = new Set<string>();
  for (const [key, count] of frequency) {
    const stems = key.split(" ");
    for (let start = 0; start < stems.length; start++) {
      for (let end = start + 1; end <= stems.length; end++) {
        const part = stems.slice(start, end).join(" ");
        const own = part === key ? undefined : frequency.get(part);
        if (own === undefined || count < FRAGMENT_SHARE * own) continue;
        found.add(part);
        const sure = end - start > 1 || count >= NEVER_ALONE * own;
        if (end < stems.length && sure) goOn.add(part);
      }
    }
  }
  // "deep convolutional neural" is cut off as "convolutional neural" is, though longer phrases are not counted.
  for (const key of frequency.keys()) {
    const stems = key.split(" ");
    for (let start = 1; start < stems.length; start++) {
      if (goOn.has(stems.slice(start).join(" "))) found.add(key);
    }
  }
  return found;
}
