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
        : paste a page, or drop files. Or read in folders with{" "}
        <code className="rounded-sm bg-sunk px-1.5 py-0.5 font-mono text-base">
          npm run ingest -- FOLDER
        </code>
        ; without a folder the sample digests are read. Then reload this page.
      </p>
    </section>
  );
}
