import Link from "next/link";
import { type PointerEventHandler, useEffect, useLayoutEffect, useRef, useState } from "react";
import { namesAndMore } from "@/components/paper/author-line";
import type { MapPaper } from "@/lib/map/answer";
import { placeCard } from "@/lib/map/card-placement";
import type { MapView } from "./map-view";

interface MapCardProps {
  paper: MapPaper;
  href: string;
  /** The colour of its point. */
  colour: string;
  view: MapView;
  onPointerEnter: PointerEventHandler;
  onPointerLeave: PointerEventHandler;
}

/** Bound to what is before it: no line begins with a dot. */
const SEPARATOR = "\u00a0· ";

/** What a point stands for, beside it. */
export function MapCard({ paper, href, colour, view, ...pointer }: MapCardProps) {
  const card = useRef<HTMLDivElement>(null);
  const [corner, setCorner] = useState<{ left: number; top: number }>();
  useLayoutEffect(() => {
    const place = () => {
      const { offsetWidth: width, offsetHeight: height } = card.current!;
      const kin = (paper.nearest ?? []).map(({ index }) => view.pixelOf(index));
      const at = placeCard(view.pixelOf(paper.index), { width, height }, view.pane, kin);
      setCorner(at);
      view.cover("card", { ...at, right: at.left + width, bottom: at.top + height });
    };
    place();
    const stop = view.onMove(place);
    return () => {
      stop();
      view.cover("card", undefined);
    };
  }, [view, paper]);
  // The card lies on the map and not in its way: it zooms and drags on below it.
  useEffect(() => {
    const element = card.current!;
    const pass = (event: WheelEvent | MouseEvent) => {
      if (event instanceof WheelEvent || !(event.target as Element).closest("a")) {
        event.preventDefault();
        view.take(event);
      }
    };
    element.addEventListener("wheel", pass, { passive: false });
    element.addEventListener("mousedown", pass);
    return () => {
      element.removeEventListener("wheel", pass);
      element.removeEventListener("mousedown", pass);
    };
  }, [view]);
  // Until it has settled, clicks meant for what was here before must not open it.
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), 120);
    return () => clearTimeout(timer);
  }, []);

  return (
    <div
      ref={card}
      className={`absolute z-10 w-72 max-w-[calc(100%-1.25rem)] rounded-lg border border-line bg-raised px-3.5 py-3 shadow-card ${settled ? "" : "pointer-events-none"}`}
      style={{ left: 0, top: 0, ...corner, visibility: corner ? "visible" : "hidden" }}
      {...pointer}
    >
      <h2 className="flex gap-2 font-serif text-lead leading-5 font-semibold text-pretty text-ink">
        <span
          aria-hidden="true"
          className="mt-1.5 size-2 shrink-0 rounded-full"
          style={{ background: colour }}
        />
        <Link href={href} className="underline-offset-4 hover:underline">
          {paper.title}
        </Link>
      </h2>
      <p className="mt-1 text-small leading-4.5 text-ink-2">{factsOf(paper).join(SEPARATOR)}</p>
      {paper.themes.length > 0 && (
        <p className="mt-1 text-small leading-4.5 text-ink-2">
          {paper.themes
            .slice(0, 3)
            .map(({ label }) => label)
            .join(SEPARATOR)}
        </p>
      )}
      {paper.nearest && paper.nearest.length > 0 && <Nearest papers={paper.nearest} />}
    </div>
  );
}

function Nearest({ papers }: { papers: NonNullable<MapPaper["nearest"]> }) {
  return (
    <div className="mt-2 border-t border-line pt-2">
      <p className="text-micro font-semibold tracking-wider text-ink-3 uppercase">Nearest</p>
      <ul>
        {papers.slice(0, 3).map(({ index, title, shared }) => (
          <li key={index} className="mt-1 text-small leading-4.5 text-ink-2">
            <span className="line-clamp-1 text-ink">{title}</span>
            {shared.length > 0 && (
              <span className="line-clamp-1">{shared.slice(0, 4).join(", ")}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function factsOf({ authors, authorCount, venue, publishedOn }: MapPaper): string[] {
  const by = authors.length > 0 && namesAndMore(authors, authorCount, 2);
  return [by || "Authors not listed", venue, publishedOn?.slice(0, 4) ?? "undated"].filter(
    (fact): fact is string => Boolean(fact),
  );
}
