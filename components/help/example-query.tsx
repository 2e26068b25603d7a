import Link from "next/link";
import { emptySelection } from "@/lib/search/selection";
import { setQuery } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";

export interface ExampleProps {
  query: string;
  /** What it asks for. */
  finds: string;
  /** How many papers it finds in this library. */
  papers: number;
}

/** A query as it is written, which runs where it finds something. */
export function ExampleQuery({ query, papers }: Pick<ExampleProps, "query" | "papers">) {
  const written = <code className="example-query">{query}</code>;
  if (papers === 0) return written;
  return (
    <Link href={selectionHref("/", setQuery(emptySelection(), query))} prefetch={false}>
      {written}
    </Link>
  );
}
