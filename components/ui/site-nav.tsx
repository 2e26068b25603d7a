"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

const PLACES = [
  { href: "/", label: "Explore" },
  { href: "/map", label: "Map" },
  { href: "/themes", label: "Themes" },
  { href: "/help", label: "Help" },
] as const;

export function SiteNav() {
  const pathname = usePathname();
  return (
    <nav aria-label="Main" className="site-nav">
      {PLACES.map(({ href, label }) => (
        <Link aria-current={currentness(pathname, href)} href={href} key={href}>
          {label}
        </Link>
      ))}
    </nav>
  );
}

/** "page" for the place itself, "true" for somewhere inside it. */
function currentness(pathname: string, href: string): "page" | "true" | undefined {
  if (pathname === href) return "page";
  return href !== "/" && pathname.startsWith(`${href}/`) ? "true" : undefined;
}
