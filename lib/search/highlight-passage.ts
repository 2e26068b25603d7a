/** The passage of a text that shows best what was found. */

interface Span {
  start: number;
  end: number;
}

interface WeighedHit extends Span {
  /** Numbers what the query asks for; each counts once in a passage. */
  asked: number;
  weight: number;
}

/** At most `budget` UTF-16 units around the best hits; the beginning where there are none. */
export function bestPassage(text: string, hits: readonly WeighedHit[], budget: number): Span {
  const focus = densest(hits, budget);
  const start = focus ? passageStart(text, focus, budget) : 0;
  return { start, end: passageEnd(text, start, focus?.end ?? start, start + budget) };
}

/** The first span, at most `budget` long, with the most weight of different hits, and no longer. */
function densest(hits: readonly WeighedHit[], budget: number): Span | undefined {
  let best: Span | undefined;
  let most = 0;
  for (const [from, first] of hits.entries()) {
    const weights = new Map<number, number>();
    let total = 0;
    let end = first.end;
    for (let i = from; i < hits.length && hits[i]!.start - first.start <= budget; i++) {
      const hit = hits[i]!;
      if (hit.end - first.start > budget) continue;
      const more = hit.weight - (weights.get(hit.asked) ?? 0);
      if (more <= 0) continue;
      weights.set(hit.asked, hit.weight);
      total += more;
      end = Math.max(end, hit.end);
    }
    const shorter = best && total === most && end - first.start < best.end - best.start;
    if (total > most || shorter) {
      most = total;
      best = { start: first.start, end };
    }
  }
  return best;
}

/** The start of the sentence if it leaves room for the hits, else of a word some way before them. */
function passageStart(text: string, focus: Span, budget: number): number {
  const earliest = Math.max(0, focus.end - budget);
  const sentence = sentenceStarts(text).findLast((start) => start <= focus.start) ?? 0;
  if (sentence >= earliest) return sentence;
  const slack = focus.start - earliest;
  const from = focus.start - Math.floor(slack / 2);
  const space = text.slice(from, focus.start).search(/\s\S/);
  return space === -1 ? focus.start : from + space + 1;
}

/** After a sentence if one ends late in the passage, else after a word; never before `least`. */
function passageEnd(text: string, start: number, least: number, most: number): number {
  if (most >= text.length) return text.length;
  const worthwhile = Math.max(least, start + (most - start) * 0.7);
  const sentence = sentenceStarts(text)
    .map((next) => text.slice(0, next).trimEnd().length)
    .findLast((end) => end <= most && end >= worthwhile);
  if (sentence !== undefined) return sentence;
  for (let end = most; end > Math.max(least, start); end -= 1) {
    if (/\s/.test(text[end]!) && !/\s/.test(text[end - 1]!)) return end;
  }
  const cut = Math.max(least > most ? start : least, most);
  return splitsPair(text, cut) ? cut - 1 : cut;
}

function sentenceStarts(text: string): number[] {
  const borders = text.matchAll(/[.!?]["'”’)\]]*\s+(?=["'“‘([]*[\p{Lu}\p{N}])/gu);
  return [0, ...Array.from(borders, (border) => border.index + border[0].length)];
}

function splitsPair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[at - 1] ?? "") && /[\uDC00-\uDFFF]/.test(text[at] ?? "");
}
