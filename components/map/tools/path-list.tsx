import Link from "next/link";
import { counted } from "@/components/ui/count";
import type { MapPathAnswer, PathStep, PathStop } from "@/lib/map/answer";

interface PathListProps {
  answer: MapPathAnswer;
  /** Goes the other way. */
  onTurn: () => void;
}

/** The stops of a path with what joins each to the one before. */
export function PathList({ answer: { from, to, stops }, onTurn }: PathListProps) {
  if (stops.length === 0) {
    return (
      <p role="status" className="text-ink-2">
        No chain of similar papers links “{from.label}” and “{to.label}”.
      </p>
    );
  }
  return (
    <>
      <div className="flex items-baseline justify-between gap-3">
        <p role="status" className="font-semibold text-ink">
          {lengthOf(stops)}
        </p>
        <button type="button" onClick={onTurn} className="py-1 font-medium text-accent">
          The other way
        </button>
      </div>
      <ol aria-label="Stops">
        {stops.map((stop, i) => (
          <li key={stop.index} data-point={stop.index} className="group">
            {stop.step && <Step {...stop.step} />}
            <div className="flex gap-2.5">
              <span
                aria-hidden="true"
                className="grid size-5 shrink-0 place-items-center rounded-full bg-accent text-micro font-semibold text-on-accent"
              >
                {i + 1}
              </span>
              <p className="text-ink">
                <Link
                  href={`/papers/${stop.slug}`}
                  className="font-medium underline-offset-4 group-data-lit:underline hover:underline"
                >
                  {stop.title}
                </Link>
                {stop.publishedOn && (
                  <span className="text-ink-2"> {stop.publishedOn.slice(0, 4)}</span>
                )}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function lengthOf(stops: readonly PathStop[]): string {
  return stops.length === 1 ? "One paper is both" : counted(stops.length - 1, "step");
}

function Step({ likeness, shared }: PathStep) {
  return (
    <div className="my-1 ml-[9px] border-l-2 border-accent py-1 pl-4.5 text-ink-2">
      {shared.length > 0 ? shared.join(", ") : "alike as a whole"}
      <span className="text-ink-3" title="How alike the two papers are, of 100">
        {" "}
        · {Math.round(100 * likeness)} %
      </span>
    </div>
  );
}
