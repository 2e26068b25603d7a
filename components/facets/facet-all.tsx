"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ComponentType, type MouseEvent, type ReactNode, useState } from "react";
import type { FacetName, Selection } from "@/lib/search/selection";
import { setPage } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";
import type { FacetDialogProps } from "./facet-dialog";

interface FacetAllProps {
  facet: FacetName;
  selection: Selection;
  /** What the values of the selection are called, by id. */
  names: Record<string, string>;
  children: ReactNode;
}

const loadDialog = () => import("./facet-dialog");

/** Leads to all values of a facet: a page, opened over this one where there is a script. */
export function FacetAll({ facet, selection, names, children }: FacetAllProps) {
  const router = useRouter();
  const [Dialog, setDialog] = useState<ComponentType<FacetDialogProps>>();
  const href = selectionHref(`/facets/${facet}`, setPage(selection, 1));
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    loadDialog().then(
      ({ FacetDialog }) => setDialog(() => FacetDialog),
      () => router.push(href),
    );
  };
  return (
    <>
      <Link
        className="facet-all"
        href={href}
        onClick={open}
        onFocus={preload}
        onPointerEnter={preload}
        prefetch={false}
      >
        {children}
      </Link>
      {Dialog && (
        <Dialog
          facet={facet}
          names={names}
          onClose={() => setDialog(undefined)}
          selection={selection}
        />
      )}
    </>
  );
}

/** Before the press; a failure shows with it. */
function preload() {
  loadDialog().catch(() => undefined);
}
