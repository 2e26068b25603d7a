"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type MouseEvent, useState } from "react";
import type { Years } from "@/components/charts/brush-years";
import { YearBars } from "@/components/charts/year-bars";
import { counted } from "@/components/ui/count";
import { useGo } from "@/components/ui/go";
import type { Selection } from "@/lib/search/selection";
import { clearFacet, onlyValue, setYears } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";
import { chosenRange, isYearChosen, yearsInWords } from "@/lib/search/year-choice";
import { useYearBrush } from "./use-year-brush";
import { useYearDraft } from "./use-year-draft";
import { YearHandle } from "./year-handle";

interface YearBrushProps {
  selection: Selection;
  /** Papers by year as if no year was chosen, oldest first; at least one. */
  papers: { year: number; count: number }[];
}

const HEIGHT = 56;

/** Years as bars to press, to drag over, and to choose by the keys of two handles. */
export function YearBrush({ selection, papers }: YearBrushProps) {
  const router = useRouter();
  const go = useGo();
  const here = selectionHref("/", selection);
  const everyYear = selectionHref("/", clearFacet(selection, "year"));
  const domain = { from: papers.at(0)!.year, to: papers.at(-1)!.year };
  const chosen = inside(domain, selection);
  const [hovered, setHovered] = useState<number>();
  /** A finger cannot hover: its first touch shows a year, the second chooses it. */
  const [touched, setTouched] = useState<number>();

  const choose = (years: Years) => {
    const whole = years.from === domain.from && years.to === domain.to;
    const href = selectionHref("/", setYears(selection, whole ? {} : years));
    if (href === here) forget();
    else go(href);
  };
  const { draft, drag, type, forget } = useYearDraft(here, {
    onChoose: choose,
    onCancel: () => brush.cancel(),
  });
  const pressHref = (year: number) =>
    chosen?.from === year && chosen.to === year
      ? everyYear
      : selectionHref("/", onlyValue(selection, "year", String(year)));
  const brush = useYearBrush(domain, draft ?? chosen, {
    onDraft: drag,
    onChoose: choose,
    onPress: (year, byTouch) => {
      const shows = byTouch && touched !== year;
      setTouched(shows ? year : undefined);
      if (!shows) go(pressHref(year));
    },
    onHover: setHovered,
  });

  /** Before the brush is there, the bars themselves are touched. */
  const showTouched = (event: MouseEvent) => {
    const bar = event.target instanceof Element && event.target.closest("[data-year]");
    if (!bar || !isByTouch(event.nativeEvent)) return;
    const year = Number(bar.getAttribute("data-year"));
    if (year !== touched) event.preventDefault();
    setTouched(year === touched ? undefined : year);
  };

  const isShown = (year: number) =>
    draft ? draft.from <= year && year <= draft.to : isYearChosen(selection, year);
  const said = (years: string, isIn: (year: number) => boolean) =>
    `${years} · ${counted(sum(papers.filter(({ year }) => isIn(year))), "paper")}`;
  const filtered = here !== everyYear;
  const shown = draft ?? chosen ?? domain;
  const years = draft ?? chosenRange(selection);
  const text = said(years || !filtered ? yearsInWords(years ?? domain) : "Chosen years", isShown);
  const pointed = hovered ?? touched;
  const handle = { domain, years: shown, text, onMove: type, onChoose: choose };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is in it has roles and keys */}
      <div onClickCapture={showTouched} onDoubleClick={() => filtered && router.replace(everyYear)}>
        <YearBars
          bars={papers.map(({ year, count }) => ({
            year,
            count,
            chosen: (filtered || draft !== undefined) && isShown(year),
            href: pressHref(year),
          }))}
          height={HEIGHT}
        >
          <svg
            aria-hidden="true"
            className="year-brush"
            data-armed={brush.armed || undefined}
            ref={brush.svg}
          />
          <YearHandle end="from" {...handle} />
          <YearHandle end="to" {...handle} />
        </YearBars>
      </div>
      <p className="year-said">
        {draft === undefined && pointed !== undefined
          ? said(String(pointed), (year) => year === pointed)
          : text}
        {draft === undefined && touched !== undefined && " · touch again to choose"}
        {filtered && (
          <Link className="facet-all" href={everyYear} prefetch={false}>
            Clear<span className="sr-only"> years</span>
          </Link>
        )}
      </p>
    </>
  );
}

/** The years of the selection that are on the chart; undefined where they are no range of it. */
function inside(domain: Years, selection: Selection): Years | undefined {
  const range = chosenRange(selection);
  if (!range) return undefined;
  const from = Math.max(domain.from, range.from ?? domain.from);
  const to = Math.min(domain.to, range.to ?? domain.to);
  return from <= to ? { from, to } : undefined;
}

function isByTouch(event: Event): boolean {
  return "pointerType" in event && event.pointerType === "touch";
}

function sum(papers: { count: number }[]): number {
  return papers.reduce((total, { count }) => total + count, 0);
}
