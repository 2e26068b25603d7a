import type { Metadata } from "next";
import { SavedList } from "@/components/library/saved-list";

export const metadata: Metadata = {
  title: "Library",
  description: "The papers saved in this browser.",
};

export default function LibraryPage() {
  return (
    <main className="page" id="main" tabIndex={-1}>
      <header className="page-head">
        <h1 className="page-title">Library</h1>
        <p className="page-lead">
          The papers you saved. The list is kept in this browser and nowhere else: clearing the
          browser’s data for this site clears it, too.
        </p>
      </header>
      <noscript>
        <p className="text-lead">
          The list is kept by the browser, and only a script can read it: it needs JavaScript.
        </p>
      </noscript>
      <SavedList />
    </main>
  );
}
