import Link from "next/link";
import type { ExampleProps } from "@/components/help/example-query";
import { SyntaxCard } from "@/components/help/syntax-card";
import { SearchBox } from "@/components/search/search-box";
import { Logo } from "./logo";
import { SiteNav } from "./site-nav";
import type { Theme } from "./theme";
import { ThemeSwitch } from "./theme-switch";

interface SiteHeaderProps {
  theme: Theme;
  /** The search syntax, in the words of the library. */
  examples: ExampleProps[];
}

/** Brand, search and places; the search box is in one spot on every page. */
export function SiteHeader({ theme, examples }: SiteHeaderProps) {
  return (
    <header className="site-header">
      <Link className="site-brand" href="/">
        <Logo />
        Paper Atlas
      </Link>
      <div className="search-row">
        <SearchBox />
        <SyntaxCard examples={examples} />
      </div>
      <SiteNav />
      <ThemeSwitch theme={theme} />
    </header>
  );
}
