/** The lines of a text that an address asks for. */
interface AskedLines {
  /** Lines of the text, both included. */
  marked?: { from: number; to: number };
  /** What is said where other lines were asked for than the text has. */
  note?: string;
}

/** "9-10" or "9", as far as the text has such lines; `last` is the number of its last line. */
export function askedLines(param: string | string[] | undefined, last: number): AskedLines {
  if (param === undefined || param === "" || last === 0) return {};
  const [, first, end] = /^(\d{1,12})(?:-(\d{1,12}))?$/.exec(String(param)) ?? [];
  const [from, to] = [Number(first ?? 0), Number(end ?? first ?? 0)];
  if (from === 0 || to < from) {
    const asked = String(param).slice(0, 40);
    return { note: `“${asked}” names no lines, so none is marked: “9” or “9-12” would.` };
  }
  const ends = `The text ends with line ${last}`;
  if (from > last) return { marked: { from: last, to: last }, note: `${ends}, marked here.` };
  if (to > last)
    return { marked: { from, to: last }, note: `${ends}: nothing after it is marked.` };
  return { marked: { from, to } };
}
