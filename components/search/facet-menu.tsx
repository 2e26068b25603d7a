"use client";

import { type ReactNode, useId } from "react";
import { DotsIcon } from "@/components/ui/icons";

interface FacetMenuProps {
  /** The value it is about. */
  label: string;
  children: ReactNode;
}

/** A button that opens links over the page: a popover, which needs no script but to close after a choice. */
export function FacetMenu({ label, children }: FacetMenuProps) {
  const id = useId();
  return (
    <>
      <button
        aria-label={`More ways to use ${label}`}
        className="facet-menu-button"
        popoverTarget={id}
        type="button"
      >
        <DotsIcon />
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only sees its links followed */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click */}
      <div
        className="facet-menu"
        id={id}
        onClick={({ currentTarget }) => currentTarget.hidePopover()}
        popover="auto"
      >
        {children}
      </div>
    </>
  );
}
