import Link from "next/link";
import { lines as inWords } from "@/components/paper/lines";
import { linesHref } from "./digest-href";

interface LinesLinkProps {
  digestId: number;
  lines: { firstLine: number; lastLine: number };
  /** Whether there is a text to lead to. */
  hasText: boolean;
}

/** "lines 9–10", leading to them in the digest's text where it is kept. */
export function LinesLink({ digestId, lines, hasText }: LinesLinkProps) {
  const words = inWords(lines);
  if (!hasText) return words;
  return (
    <Link
      className="byline-link"
      href={linesHref(digestId, lines.firstLine, lines.lastLine)}
      prefetch={false}
    >
      {words}
    </Link>
  );
}
