/** What filters mean together, and where suggestions come from. */
export function FiltersAndSuggestions() {
  return (
    <>
      <section aria-labelledby="filters">
        <h2 id="filters">Filters</h2>
        <p>
          Choosing several themes, key phrases, authors or sources asks for papers that have all of
          them; several years or venues mean any of them. The menu beside a value has the other
          ways: “Only this” in place of what is chosen, “Also this” as an alternative to it, “And
          this” together with it, “Without this” to leave the value’s papers out. Counts are of the
          papers that are selected now, all of them, not only of those on the page, and say what
          choosing the value would leave.
        </p>
        <p>
          A chip such as “theme: Emergence 200 → 54” says what it costs: 200 papers without it, 54
          with it. Everything stands in the address, so a link or a bookmark is the selection. The
          page of a digest leads to its papers alone, as does an import to those it brought:{" "}
          <code>digest=3,4</code> in the address means papers of either.
        </p>
      </section>
      <section aria-labelledby="suggestions">
        <h2 id="suggestions">Suggestions</h2>
        <p>
          While you type, the box offers ways to finish the word, and papers, authors, themes and
          key phrases of this library. They come from this machine; what you type is sent nowhere
          else. Recent searches are kept by your browser only, where you can also clear them; the
          server keeps none.
        </p>
      </section>
    </>
  );
}
