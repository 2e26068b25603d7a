"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { SearchField } from "./search-field";

/** The header's search: on the pages that show a selection it keeps their filters, elsewhere it starts afresh. */
export function SearchBox() {
  const pathname = usePathname();
  const params = useSearchParams();
  const showsSelection = pathname === "/" || pathname === "/map";
  const text = showsSelection ? (params.get("q") ?? "") : "";
  const kept = showsSelection
    ? [...params].filter(([key]) => key !== "q" && key !== "page").slice(0, 100)
    : [];
  return <SearchField action={pathname === "/map" ? "/map" : "/"} kept={kept} text={text} />;
}
