"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { emptySelection } from "@/lib/search/selection";
import { readSelection } from "@/lib/search/selection-url";
import { SearchField } from "./search-field";

/**
 * The header's search: on the pages that show a selection it changes that selection, elsewhere it
 * starts afresh. A paper shows the query it was found by.
 */
export function SearchBox() {
  const pathname = usePathname();
  const { selection } = readSelection(useSearchParams());
  const showsSelection = pathname === "/" || pathname === "/map";
  const showsQuery = showsSelection || pathname.startsWith("/papers/");
  return (
    <SearchField
      action={pathname === "/map" ? "/map" : "/"}
      selection={showsSelection ? selection : emptySelection()}
      text={showsQuery ? selection.q : ""}
    />
  );
}
