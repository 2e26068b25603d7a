import Link from "next/link";
import { showDate } from "@/components/paper/show-date";
import { MarkedText } from "@/components/results/marked-text";
import { counted } from "@/components/ui/count";
import type { PaperRecord } from "@/lib/papers/record";
import { differingWords } from "./differing-words";

/** What is compared, in the order it is shown. */
const FIELDS: {
  label: string;
  read: (paper: PaperRecord) => string;
  className?: string;
  /** Differs in any case, and says nothing by it. */
  unmarked?: boolean;
}[] = [
  { label: "Title", read: ({ title }) => title, className: "compare-long compare-title" },
  { label: "Authors", read: ({ authors }) => authors.join(", ") },
  { label: "Date", read: ({ publishedOn }) => (publishedOn ? showDate(publishedOn) : "") },
  { label: "Venue", read: ({ venue }) => venue ?? "" },
  { label: "DOI", read: ({ doi }) => doi ?? "" },
  { label: "arXiv id", read: ({ arxivId }) => arxivId ?? "" },
  { label: "Abstract", read: ({ abstract }) => abstract ?? "", className: "compare-long" },
  { label: "Seen", read: seen, unmarked: true },
];

/** Two papers side by side; what only one of them says is marked. */
export function ComparePapers({ papers: [first, second] }: { papers: [PaperRecord, PaperRecord] }) {
  return (
    <table className="compare">
      <thead>
        <tr>
          <td className="compare-corner" />
          {[first, second].map(({ slug }, i) => (
            <th key={slug} scope="col">
              <Link className="link" href={`/papers/${slug}`} prefetch={false}>
                {i === 0 ? "First paper" : "Second paper"}
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {FIELDS.map(({ label, read, className, unmarked }) => {
          const [one, other] = [read(first), read(second)];
          if (!one && !other) return null;
          return (
            <tr className={className} key={label}>
              <th scope="row">{label}</th>
              {one === other ? (
                <td className="compare-both" colSpan={2}>
                  {one} <span className="compare-same">(both)</span>
                </td>
              ) : (
                <>
                  <Said other={unmarked ? "" : other} text={one} />
                  <Said other={unmarked ? "" : one} text={other} />
                </>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Said({ text, other }: { text: string; other: string }) {
  if (!text) return <td className="text-ink-3">not known</td>;
  return <td>{other ? <MarkedText parts={differingWords(text, other)} /> : text}</td>;
}

function seen({ sightings }: PaperRecord): string {
  const sites = [...new Set(sightings.map(({ site }) => site))];
  return `${counted(sightings.length, "time")}, in ${sites.join(" and ")}`;
}
