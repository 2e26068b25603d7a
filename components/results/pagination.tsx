import { PageLinks } from "@/components/ui/page-links";
import type { Selection } from "@/lib/search/selection";
import { setPage } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";
import { lastPage } from "./last-page";

export function Pagination({ selection, total }: { selection: Selection; total: number }) {
  return (
    <PageLinks
      href={(page) => selectionHref("/", setPage(selection, page))}
      label="Pages"
      last={lastPage(total, selection.size)}
      page={selection.page}
    />
  );
}
