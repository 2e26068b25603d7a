import type { Metadata } from "next";
import { HowItIsMade } from "@/components/help/how-it-is-made";
import { SearchSyntax } from "@/components/help/search-syntax";
import { ShortcutHelp } from "@/components/help/shortcut-help";

export const metadata: Metadata = {
  title: "Help",
  description: "Search syntax, keys, and how ranking, themes and the map are made.",
};

export default function HelpPage() {
  return (
    <main className="page" id="main" tabIndex={-1}>
      <header className="page-head">
        <h1 className="page-title">Help</h1>
        <p className="page-lead">
          Paper Atlas reads copied listing pages and runs on this machine alone; nothing you do here
          leaves it. Whatever is searched and filtered stands in the address: Back, reload and a
          pasted link bring it back.
        </p>
      </header>
      <div className="help">
        <SearchSyntax />
        <ShortcutHelp />
        <HowItIsMade />
      </div>
    </main>
  );
}
