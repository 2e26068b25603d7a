const SECTIONS: [id: string, title: string][] = [
  ["searching", "Searching"],
  ["try", "Try a query"],
  ["ranking", "How results are ranked"],
  ["filters", "Filters"],
  ["suggestions", "Suggestions"],
  ["keys", "Keys"],
  ["themes", "Themes and key phrases"],
  ["map", "The map"],
  ["importing", "Importing"],
  ["records", "Records and digests"],
  ["listings", "Listings and formats"],
  ["export", "Citing and exporting"],
];

export function Contents() {
  return (
    <nav aria-label="On this page">
      <p className="eyebrow mb-1">On this page</p>
      <ul className="flex flex-wrap gap-x-4 lg:block">
        {SECTIONS.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
