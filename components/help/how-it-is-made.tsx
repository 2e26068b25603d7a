import Link from "next/link";
import { Importing } from "./importing";

/** What the reader may want to doubt, said plainly. */
export function HowItIsMade() {
  return (
    <>
      <section aria-labelledby="themes">
        <h2 id="themes">Themes and key phrases</h2>
        <p>
          A theme is a list of weighted words, some of which speak against it, and is open to
          reading:{" "}
          <Link href="/themes" className="link">
            every theme
          </Link>{" "}
          shows its words, and every paper the words that put it there. Key phrases are taken from
          titles and abstracts by themselves and know nothing of the themes.
        </p>
      </section>
      <section aria-labelledby="map">
        <h2 id="map">The map</h2>
        <p>
          Papers whose titles and abstracts use words in a like way lie close together. The same
          papers always give the same map; papers that come later find places among the others,
          which stay where they are. It is a flat picture of something with many dimensions: near
          neighbours mean something, directions and large distances mean little.
        </p>
        <p>
          <strong>It is wrong in places, and says where.</strong> “Show doubtful places” fades the
          papers that have few of their real neighbours around them; the lines from a paper lead to
          its real neighbours, however far they are. Names of regions are the words and phrases that
          set their papers apart from the others around; press one to keep only its papers.
        </p>
        <p>
          <strong>Tools</strong> stand at the upper left: the regions as a tree, an outline around
          papers (or Shift and drag), stepping stones between two papers, the words that set two
          sets of papers apart, the map over time, a picture of what is seen, and files to take
          along.
        </p>
      </section>
      <Importing />
      <section aria-labelledby="records">
        <h2 id="records">Records and digests</h2>
        <p>
          A digest is a listing as it was brought in: a page copied or saved, a bibliography, a
          list. A paper seen in several digests is one record; its page says which lines of which
          digest every field comes from, and where the digests disagree.
        </p>
        <p>
          Entries are of one paper when they share a DOI or an arXiv id, or when their titles are
          the same and abstracts, authors and years agree. What the rules cannot tell, people
          decide, on the paper’s page or among the{" "}
          <Link href="/decisions" className="link">
            decisions
          </Link>
          ; every decision holds for whatever is imported later, and can be undone.
        </p>
      </section>
      <section aria-labelledby="listings">
        <h2 id="listings">Listings and formats</h2>
        <p>
          Pages of Hugging Face Papers, AITopics and arXiv, copied or saved; BibTeX, RIS and what
          other programs export; lists in Markdown or of plain titles:{" "}
          <Link href="/help/formats" className="link">
            every format
          </Link>{" "}
          has an example and says how to get such a file. Bring them in on the{" "}
          <Link href="/import" className="link">
            import page
          </Link>
          .
        </p>
      </section>
    </>
  );
}
