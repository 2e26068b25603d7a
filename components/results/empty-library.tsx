import Link from "next/link";

/** Before anything was read in. */
export function EmptyLibrary() {
  return (
    <section aria-labelledby="empty-library" className="no-results">
      <h2 className="font-serif text-heading font-semibold" id="empty-library">
        No papers yet.
      </h2>
      <p className="mt-3 max-w-measure text-lead">
        <Link className="link" href="/import">
          Import a listing
        </Link>
        : paste a page that lists papers, or drop files or a whole folder. You see what was
        understood before anything is stored.
      </p>
      <p className="mt-3 max-w-measure text-ink-2">
        At the command line,{" "}
        <code className="rounded-sm bg-sunk px-1.5 py-0.5 font-mono text-base">
          npm run ingest -- FOLDER
        </code>{" "}
        reads in a folder, and without one the sample digests; then reload this page.
      </p>
    </section>
  );
}
