"use client";

import { type FormEvent, useState } from "react";
import { useGo } from "@/components/ui/go";
import type { FacetAnswer } from "@/lib/search/answer";
import type { FacetName, Selection } from "@/lib/search/selection";
import { clearFacet } from "@/lib/search/selection-edit";
import { selectionEntries, selectionHref, writeSelection } from "@/lib/search/selection-url";
import { FacetFooter } from "./facet-footer";
import { FacetList } from "./facet-list";
import type { FacetOrder } from "./facet-request";
import { FacetTools } from "./facet-tools";
import { applyPicks, firstJoin, picksOf, togglePick } from "./picks";
import { useFacetPages } from "./use-facet-pages";
import { useTotal } from "./use-total";

interface FacetPickerProps {
  facet: FacetName;
  selection: Selection;
  /** What the values of the selection are called, by id. */
  names: Record<string, string>;
  /** What the server has sent already. */
  first?: { answer: FacetAnswer; order: FacetOrder };
  onDone?(): void;
}

/**
 * All values of a facet to find, pick and apply together: a form that works without a script, too.
 * Values are counted as if none of them were chosen, so that each number is what it has to offer.
 */
export function FacetPicker({ facet, selection, names, first, onDone }: FacetPickerProps) {
  const go = useGo();
  const rest = clearFacet(selection, facet);
  const pages = useFacetPages(facet, writeSelection(rest), first);
  const [picks, setPicks] = useState(() => picksOf(selection, facet, names));
  const [join, setJoin] = useState(() => firstJoin(selection, facet));
  const picked = applyPicks(selection, facet, picks, join);
  const total = useTotal(writeSelection(picked));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // Enter in the field only finds, and that has happened while typing.
    if (!submitter(event)?.dataset.apply) return;
    onDone?.();
    go(selectionHref("/", picked));
  };
  return (
    <form action={`/facets/${facet}`} className="facet-picker" onSubmit={submit}>
      {selectionEntries(rest).map(([key, value]) => (
        <input key={`${key} ${value}`} name={key} type="hidden" value={value} />
      ))}
      <FacetTools
        facet={facet}
        find={pages.find}
        onFind={pages.setFind}
        onOrder={pages.setOrder}
        order={pages.order}
      />
      <FacetList
        facet={facet}
        onPick={(pick) => setPicks(togglePick(picks, pick))}
        pages={pages}
        picks={picks}
      />
      <FacetFooter
        facet={facet}
        join={join}
        onClear={() => setPicks([])}
        onJoin={setJoin}
        picks={picks}
        total={total}
      />
    </form>
  );
}

function submitter({ nativeEvent }: FormEvent): HTMLElement | undefined {
  const button = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : undefined;
  return button ?? undefined;
}
