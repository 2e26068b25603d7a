/** Text of at most `most` letters, cut after a word where there is one; "…" stands for the rest. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/\s+\S*$/, "")}…`;
}
