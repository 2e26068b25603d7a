import type { TextPart } from "@/lib/search/answer";

/** Text with the words that matched set off. */
export function MarkedText({ parts }: { parts: TextPart[] }) {
  return parts.map(({ text, hit }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
    hit ? <mark key={index}>{text}</mark> : text,
  );
}
