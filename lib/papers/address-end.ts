/** Where an address or a DOI ends that stands in a text. */

/** Item and contribution of a serial (SICI, ANSI/NISO Z39.56): "<1::AID-SIM1>", "<0130:DNF>". */
const SICI = /^<(?:\d[^\s<>/"]{0,60}|[^\s<>/"]{1,60}(?=>\d\.\d\.[a-z]{2};))>(?=\w)/i;
/** Of no address, or of none in the midst of a text. */
const ENDS = /[\s"{}\\^|“”‘’«»`\u3000-\u303f\uff00-\uffef]/;
const CLOSING: Record<string, string> = { ")": "(", "]": "[" };

/** As far as it goes: to the first sign that no address has, or the first bracket closed that it did not open. */
export function addressAtStart(text: string): string {
  const open: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === "<") {
      const [sici] = SICI.exec(text.slice(at)) ?? [];
      if (!sici) return text.slice(0, at);
      at += sici.length - 1;
    } else if (sign === "(" || sign === "[") open.push(sign);
    else if (sign === ")" || sign === "]") {
      if (open.pop() !== CLOSING[sign]) return text.slice(0, at);
    } else if (sign === ">" || ENDS.test(sign)) return text.slice(0, at);
  }
  return text;
}

const PUNCTUATION = /[.,;:'"’”)\]>!?*…]/;

/** Without punctuation at its end; brackets belong to what opened them, as in 10.1016/s0140-6736(05)67889-2. */
export function withoutTail(address: string, tail = PUNCTUATION): string {
  let end = address.length;
  while (end > 0 && tail.test(address[end - 1]!)) {
    const kept = address.slice(0, end);
    const last = kept.at(-1)!;
    const opening = CLOSING[last];
    if (opening && kept.split(opening).length >= kept.split(last).length) break;
    end--;
  }
  return address.slice(0, end);
}
