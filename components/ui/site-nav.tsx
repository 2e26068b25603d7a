"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { DEFAULT_VIEW, type Selection } from "@/lib/search/selection";
import { setPage, setView } from "@/lib/search/selection-edit";
import { readSelection, selectionHref } from "@/lib/search/selection-url";

const PLACES = [
  { href: "/", label: "Explore", showsSelection: true },
  { href: "/map", label: "Map", showsSelection: true },
  { href: "/themes", label: "Themes", showsSelection: false },
  { href: "/library", label: "Library", showsSelection: false },
  { href: "/import", label: "Import", showsSelection: false },
  { href: "/help", label: "Help", showsSelection: false },
] as const;

/** The places of the site; what is selected comes along between those that show it. */
export function SiteNav() {
  const pathname = usePathname();
  const { selection } = readSelection(useSearchParams());
  const selecting = PLACES.some(({ href, showsSelection }) => showsSelection && href === pathname);
  return (
    <nav aria-label="Main" className="site-nav">
      {PLACES.map(({ href, label, showsSelection }) => (
        <Link
          aria-current={currentness(pathname, href)}
          href={selecting && showsSelection ? withSelection(href, selection) : href}
          key={href}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

/** The selection from its start, in the place's own view. */
function withSelection(href: string, selection: Selection): string {
  return selectionHref(href, setView(setPage(selection, 1), DEFAULT_VIEW));
}

/** "page" for the place itself, "true" for somewhere inside it. */
function currentness(pathname: string, href: string): "page" | "true" | undefined {
  if (pathname === href) return "page";
  // What was imported stands beside the importing.
  if (href === "/import" && /^\/digests(?:\/|$)/.test(pathname)) return "true";
  return href !== "/" && pathname.startsWith(`${href}/`) ? "true" : undefined;
}
