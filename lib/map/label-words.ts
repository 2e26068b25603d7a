/** When two labels are too much alike. */

/** Whether all stems of one key are in the other. */
export function sameWords(a: string, b: string): boolean {
  const stemsA = a.split(" ");
  const stemsB = b.split(" ");
  return (
    stemsA.every((stem) => stemsB.includes(stem)) || stemsB.every((stem) => stemsA.includes(stem))
  );
}

/** Whether a term abbreviates another: "ICL" and "in-context learning", "SAEs" and so on. */
export function isInitialsOf(short: string, long: string): boolean {
  return long.match(/[\s-]/) !== null && short.replace(/s$/, "") === initialsOf(long);
}

/** "ICL" of "in-context learning"; empty for a single word. */
export function initialsOf(form: string): string {
  const words = form.split(/[\s-]+/);
  return words.length > 1 ? words.map((word) => (word[0] ?? "").toUpperCase()).join("") : "";
}
