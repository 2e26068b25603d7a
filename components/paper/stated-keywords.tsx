import { MetaLine } from "@/components/ui/meta-line";

/** Keywords and subject classes in the words of those who published the paper. */
export function StatedKeywords({ keywords }: { keywords: string[] }) {
  if (keywords.length === 0) return null;
  return (
    <section aria-labelledby="stated-keywords">
      <h2 className="eyebrow" id="stated-keywords">
        Keywords by the source
      </h2>
      <MetaLine className="mt-1 text-small text-ink-2 wrap-anywhere">{keywords}</MetaLine>
    </section>
  );
}
