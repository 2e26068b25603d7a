import type { Metadata } from "next";
import Link from "next/link";
import { FormatContents, FormatList } from "@/components/help/format-list";
import { FORMATS } from "@/lib/ingest/formats/list";

export const metadata: Metadata = {
  title: "Formats",
  description: "Every listing that Paper Atlas reads, how to get one, and what is read of it.",
};

const NAMED = FORMATS.map(({ name, label }) => ({ name, label }));

export default function FormatsPage() {
  return (
    <main className="page" id="main" tabIndex={-1}>
      <header className="page-head">
        <h1 className="page-title">Formats</h1>
        <p className="page-lead">
          Paper Atlas reads listings of papers as they are. The format is found by what is in a
          file, never by its name; files may be packed with gzip or zip, lie in folders, and be of
          several formats.{" "}
          <Link className="link" href="/help">
            More help
          </Link>
        </p>
      </header>
      <div className="help-page">
        <FormatContents formats={NAMED} />
        <div className="help">
          <section aria-labelledby="how">
            <h2 id="how">How a file is read</h2>
            <p>
              Paste it or drop it on the{" "}
              <Link className="link" href="/import">
                import page
              </Link>
              , which shows what is understood before anything is stored; where the format is not
              found, choose it there. At the command line, <code>npm run ingest -- FILE</code> does
              the same, and <code>--format bibtex</code> names the format.
            </p>
            <p>
              Every line is accounted for: it is used, or belongs to the page itself, or is named
              with the reason. One broken entry never costs its neighbours. Prose, source code and
              other files are refused rather than guessed at.
            </p>
          </section>
          <FormatList formats={NAMED} />
        </div>
      </div>
    </main>
  );
}
