import Link from "next/link";
import { SearchBox } from "@/components/search/search-box";
import { Logo } from "./logo";
import { SiteNav } from "./site-nav";
import type { Theme } from "./theme";
import { ThemeSwitch } from "./theme-switch";

/** Brand, search and places; the search box is in one spot on every page. */
export function SiteHeader({ theme }: { theme: Theme }) {
  return (
    <header className="site-header">
      <Link className="site-brand" href="/">
        <Logo />
        Paper Atlas
      </Link>
      <SearchBox />
      <SiteNav />
      <ThemeSwitch theme={theme} />
    </header>
  );
}
