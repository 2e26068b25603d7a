import { counted, number } from "@/components/ui/count";
import type { ContrastSide, ContrastTerm, MapContrastAnswer } from "@/lib/map/answer";
import { colourOf } from "@/lib/map/palette";
import { useMapSession } from "../map-session";

/** The terms of either side, in its colour on the map. */
export function ContrastLists({ answer: { a, b, both } }: { answer: MapContrastAnswer }) {
  const most = Math.max(...[...a.terms, ...b.terms].map(({ score }) => score));
  const alone = { a: a.papers - both, b: b.papers - both };
  return (
    <>
      <div className="grid grid-cols-2 gap-4">
        <Side side={a} hue={0} alone={alone.a} others={alone.b} most={most} />
        <Side side={b} hue={1} alone={alone.b} others={alone.a} most={most} />
      </div>
      <p className="text-ink-2">{explanation(alone, both)}</p>
    </>
  );
}

function explanation(alone: { a: number; b: number }, both: number): string {
  const left = both > 0 ? ` ${counted(both, "paper")} on both sides left out.` : "";
  if (alone.a === 0 || alone.b === 0) return `One side has no papers of its own.${left}`;
  return `Bars: how surely a word belongs to its side (z-scores of log-odds). Numbers: papers that have it.${left}`;
}

interface SideProps {
  side: ContrastSide;
  /** Of its colour on the map. */
  hue: number;
  /** Papers of this side and of the other that are not on both. */
  alone: number;
  others: number;
  /** The highest score on either side. */
  most: number;
}

function Side({ side: { label, papers, terms }, hue, alone, others, most }: SideProps) {
  const { palette } = useMapSession();
  const colour = palette && colourOf({ kind: "hue", hue }, palette);
  return (
    <section aria-label={`What sets ${label} apart`}>
      <h3 className="flex gap-1.5 font-semibold text-ink">
        <span
          aria-hidden="true"
          className="mt-1.5 size-2 shrink-0 rounded-full"
          style={{ background: colour }}
        />
        <span className="line-clamp-2">{label}</span>
      </h3>
      <p className="text-ink-3">{counted(papers, "paper")}</p>
      {terms.length === 0 ? (
        <p className="mt-2 text-ink-2">No word stands out.</p>
      ) : (
        <ol className="mt-2 space-y-1.5">
          {terms.map((term) => (
            <Term key={term.term} {...{ term, alone, others, colour, most }} />
          ))}
        </ol>
      )}
    </section>
  );
}

interface TermProps extends Pick<SideProps, "alone" | "others" | "most"> {
  term: ContrastTerm;
  colour: string | undefined;
}

function Term({ term: { kind, term, papers, others: elsewhere, score }, ...side }: TermProps) {
  const told = `${kind === "phrase" ? "Key phrase of" : "In"} ${number(papers)} of ${number(side.alone)} papers here, ${number(elsewhere)} of ${number(side.others)} there`;
  return (
    <li title={`${term}. ${told}`}>
      <div className="flex items-baseline justify-between gap-2">
        <span className="min-w-0 truncate text-ink">{term}</span>
        <span className="text-micro text-ink-3 tabular-nums">
          <span aria-hidden="true">{number(papers)}</span>
          <span className="sr-only">{told}</span>
        </span>
      </div>
      <div
        aria-hidden="true"
        className="h-1 rounded-full"
        style={{ width: `${(100 * score) / side.most}%`, background: side.colour }}
      />
    </li>
  );
}
