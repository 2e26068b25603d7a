/** Ranking in plain words: nothing that would surprise who reads it here and then looks. */
export function HowResultsAreRanked() {
  return (
    <section aria-labelledby="ranking">
      <h2 id="ranking">How results are ranked</h2>
      <p>
        <strong>In three groups, in this order.</strong> First the papers that have all you asked
        for. Then, where only plain words are missing, those that have some of them, the weightier
        words counting more. Then those that share few or none of your words but mean something
        close. Where a thousand papers have all your words, the list ends with them. The page says
        where each group begins. Phrases, fields, beginnings of words, brackets and exclusions are
        never relaxed.
      </p>
      <p>
        <strong>Within a group by likeness to the query.</strong> A word in the title counts more
        than one in the abstract; a word that few papers have counts more than one that most have;
        the tenth mention adds less than the second, and a long abstract has no advantage (BM25).
        Abbreviations that papers explain, as “large language models (LLMs)”, find each other.
      </p>
      <p>
        <strong>Meaning comes from this library alone.</strong> Words that stand in the same papers,
        or beside the same words, are taken to be close (latent semantic analysis); no model is
        downloaded and nothing is asked of anybody. The larger the library, the better it does this.
      </p>
      <p>
        <strong>Everyday words are a weak hint.</strong> A short list of synonyms in academic
        English, made by hand, comes with Paper Atlas: small, tiny, compact. Papers that have such a
        word instead of yours rank a little higher; it never decides which papers have your words.
      </p>
      <p>
        <strong>Not used:</strong> clicks, what you searched before, citations, fame of authors or
        venues, and dates. Two people with the same library see the same order. “Why” under a result
        tells which words brought it there, in which field, and their share of the score.
      </p>
      <p>
        <strong>Misspelt words</strong> are compared with the words and names of the library. When
        nothing has the word, the nearest is searched at once and the page says so, with a link to
        search what you typed; when something has it, you are only asked.
      </p>
      <p>
        <strong>Other orders</strong> keep the groups: newest and oldest put papers without a date
        last; “most discussed” goes by the comments on a paper’s community page when it was copied.
      </p>
    </section>
  );
}
