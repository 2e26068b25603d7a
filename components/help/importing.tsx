import Link from "next/link";

/** How listings come in, and out again. */
export function Importing() {
  return (
    <section aria-labelledby="importing">
      <h2 id="importing">Importing</h2>
      <p>
        On{" "}
        <Link className="link" href="/import">
          Import
        </Link>{" "}
        paste a page, or drop files, folders and archives. Their format is found by what they say.
        Before anything is stored you see each record with the lines it was read from: whether it
        would be a new paper or joins one that is there, and what was set aside and why. One broken
        record costs none of its neighbours.
      </p>
      <p>
        Large files are sent in pieces: after a reload or a broken connection choose the same file
        again, and it goes on. What was stored can be taken out again; what only that import had
        brought goes with it. Previews that nobody stores are cleaned away after a week.
      </p>
      <p>
        Importing is for the machine that runs Paper Atlas. From others it takes the token that is
        set there as <code>ATLAS_TOKEN</code>; the page asks for it.
      </p>
    </section>
  );
}
