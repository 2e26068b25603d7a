import { useEffect, useId, useRef } from "react";
import { CrossIcon } from "@/components/ui/icons";
import type { FacetName, Selection } from "@/lib/search/selection";
import { FacetPicker } from "./facet-picker";
import { facetTitle } from "./facet-title";

export interface FacetDialogProps {
  facet: FacetName;
  selection: Selection;
  /** What the values of the selection are called, by id. */
  names: Record<string, string>;
  onClose(): void;
}

/** All values of a facet over the page. Escape and a press outside leave the selection as it is. */
export function FacetDialog({ facet, selection, names, onClose }: FacetDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    dialog.current?.showModal();
    // Where it would bring up a keyboard over half of the list, the field waits to be touched.
    if (!matchMedia("(hover: hover)").matches) return;
    dialog.current?.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
  }, []);
  const close = () => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      aria-labelledby={title}
      className="facet-dialog"
      onClick={({ target, currentTarget }) => target === currentTarget && close()}
      onClose={onClose}
      ref={dialog}
    >
      <div className="facet-dialog-sheet">
        <header className="facet-dialog-head">
          <h2 id={title}>{facetTitle(facet)}</h2>
          <button aria-label="Close" className="facet-dialog-close" onClick={close} type="button">
            <CrossIcon size={18} />
          </button>
        </header>
        <FacetPicker facet={facet} names={names} onDone={close} selection={selection} />
      </div>
    </dialog>
  );
}
