import type { ReactNode } from "react";
import { number } from "@/components/ui/count";
import { PageLinks } from "@/components/ui/page-links";
import {
  type ImportState,
  isInLibrary,
  type PreviewFilter,
  type PreviewItem,
  recordsIn,
} from "@/lib/ingest/import-state";
import { LeaveOutForm } from "./leave-out-form";
import type { FormatOption } from "./listing-facts";
import { PreviewCounts } from "./preview-counts";
import { PreviewFiles } from "./preview-files";
import { PreviewList } from "./preview-list";
import { RECORDS_PER_PAGE } from "./records-per-page";

interface ImportPreviewProps {
  state: ImportState & { preview: object };
  formats: FormatOption[];
  show: PreviewFilter;
  page: number;
  items: PreviewItem[];
  leftOut: Set<number>;
  /** Whether records can still be left out. */
  changeable: boolean;
  /** What is to be done with it. */
  children?: ReactNode;
}

/** Of items with problems, nobody counts which are records. */
function recordsUnder(show: PreviewFilter, items: Record<PreviewFilter, number>) {
  if (show === "problems") return undefined;
  return show === "all" ? recordsIn(items) : items[show];
}

/** What a person left out is known by its lines. */
function takenInWords(count: number): string {
  const which =
    count === 1
      ? "1 record that you had left out is not there any more as it was. If you do not want what is read in its place, leave that out"
      : `${number(count)} records that you had left out are not there any more as they were. If you do not want what is read in their place, leave that out`;
  return `${which}.`;
}

/** Everything that was understood of an import, before or after it is stored. */
export function ImportPreview(props: ImportPreviewProps) {
  const { state, formats, show, page, items, leftOut, children } = props;
  const changeable = props.changeable && !isInLibrary(state);
  const { id, preview } = state;
  const last = Math.ceil(preview.items[show] / RECORDS_PER_PAGE);
  const href = (target: number) => {
    const query = new URLSearchParams();
    if (show !== "all") query.set("show", show);
    if (target > 1) query.set("page", String(target));
    return `/import/${id}${query.size > 0 ? `?${query}` : ""}#records`;
  };
  // Of many files, those that could not be read would hide what can be stored.
  const before = preview.files.length > 1 && recordsIn(preview.items) > 0;
  return (
    <>
      {before && children}
      <PreviewFiles files={preview.files} formats={formats} />
      {!before && children}
      {preview.items.all > 0 && (
        <section aria-labelledby="records" className="mt-8">
          <h2 className="mb-3 font-serif text-heading font-semibold" id="records">
            What was understood
          </h2>
          {changeable && preview.takenIn !== undefined && preview.takenIn > 0 && (
            <p className="said" role="status">
              {takenInWords(preview.takenIn)}
            </p>
          )}
          <PreviewCounts id={id} show={show} summary={preview} />
          {items.length > 0 ? (
            <LeaveOutForm
              changeable={changeable}
              id={id}
              page={page}
              show={show}
              shown={items.flatMap(({ record, number }) => (record ? number : []))}
              total={recordsUnder(show, preview.items)}
            >
              <PreviewList changeable={changeable} id={id} items={items} leftOut={leftOut} />
            </LeaveOutForm>
          ) : (
            <p className="border-t border-line py-6 text-lead">Nothing of this kind is here.</p>
          )}
          <PageLinks href={href} label="Pages" last={last} page={page} />
        </section>
      )}
    </>
  );
}
