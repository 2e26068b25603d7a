import { counted, number } from "@/components/ui/count";
import { readSelection } from "@/lib/search/selection-url";
import { useMapSession } from "../map-session";
import { membersQuery } from "../members-query";

/** Papers of one page that was taken along. */
const MOST_ON_PAGE = 5_000;

const FILES = [
  {
    name: "A page of its own",
    about: "List, search and map in one HTML file that opens without a server.",
    query: "format=html",
  },
  {
    name: "Places as CSV",
    about: "Slug, title, year, place, region of each paper; how true its place is.",
    query: "format=csv",
  },
  { name: "Regions as CSV", about: "All regions of the map.", query: "format=csv&of=regions" },
  { name: "Places and regions as JSON", about: "Both in one file.", query: "format=json" },
];

/** The selection as files. */
export function DataTool() {
  const { selected, selectedCount: papers, selectionQuery } = useMapSession();
  const members = membersQuery(readSelection(selectionQuery).selection);
  return (
    <div className="grid gap-3">
      <p className="text-ink-2">
        {selected ? `The ${counted(papers, "selected paper")}` : `All ${counted(papers, "paper")}`}
        {papers > MOST_ON_PAGE && `; a page takes the first ${number(MOST_ON_PAGE)}`}.
      </p>
      <ul className="grid gap-2">
        {FILES.map(({ name, about, query }) => (
          <li key={query}>
            <a
              download
              href={`/api/map/export?${query}${members && `&${members}`}`}
              className="block rounded-md border border-line-2 px-3 py-2 hover:border-edge hover:bg-sunk"
            >
              <span className="font-medium text-ink">{name}</span>
              <span className="block text-ink-2">{about}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
