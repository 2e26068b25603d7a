/** What pages of AITopics have in common. */

export const AITOPICS = "AITopics";

/** A long list of authors has the size of an abstract, but nothing in it is longer than a name. */
export function looksLikeNames(text: string): boolean {
  const parts = text.split(",").map((part) => part.trim());
  return (
    parts.length > 1 && parts.every((part) => part.length <= 40 && part.split(" ").length <= 4)
  );
}
