/** Any two papers can be compared and merged: a form that asks for the other one. */
export function MergeWith({ paper, typed = "" }: { paper: string; typed?: string }) {
  return (
    <form action="/decisions" className="merge-with" method="get">
      <input name="paper" type="hidden" value={paper} />
      <label htmlFor="merge-with">The other paper: its title, address, DOI or arXiv id</label>
      <div className="merge-with-row">
        <input
          className="merge-with-input"
          defaultValue={typed}
          id="merge-with"
          maxLength={500}
          name="with"
          required
          type="text"
        />
        <button className="control" type="submit">
          Compare
        </button>
      </div>
    </form>
  );
}
