import type { ReactNode } from "react";
import { PageLinks } from "@/components/ui/page-links";
import type { ImportState, PreviewFilter, PreviewItem } from "@/lib/ingest/import-state";
import type { FormatOption } from "./listing-facts";
import { PreviewCounts } from "./preview-counts";
import { PreviewFiles } from "./preview-files";
import { PreviewList } from "./preview-list";

interface ImportPreviewProps {
  state: ImportState & { preview: object };
  formats: FormatOption[];
  show: PreviewFilter;
  page: number;
  pageSize: number;
  items: PreviewItem[];
  /** What is to be done with it. */
  children?: ReactNode;
}

/** Everything that was understood of an import, before or after it is stored. */
export function ImportPreview(props: ImportPreviewProps) {
  const { state, formats, show, page, pageSize, items, children } = props;
  const { id, preview } = state;
  const last = Math.ceil(preview.items[show] / pageSize);
  const href = (target: number) => {
    const query = new URLSearchParams();
    if (show !== "all") query.set("show", show);
    if (target > 1) query.set("page", String(target));
    return `/import/${id}${query.size > 0 ? `?${query}` : ""}#records`;
  };
  return (
    <>
      <PreviewFiles files={preview.files} formats={formats} />
      {children}
      {preview.items.all > 0 && (
        <section aria-labelledby="records" className="mt-8">
          <h2 className="mb-3 font-serif text-heading font-semibold" id="records">
            What was understood
          </h2>
          <PreviewCounts id={id} show={show} summary={preview} />
          {items.length > 0 ? (
            <PreviewList id={id} items={items} />
          ) : (
            <p className="border-t border-line py-6 text-lead">Nothing of this kind is here.</p>
          )}
          <PageLinks href={href} label="Pages" last={last} page={page} />
        </section>
      )}
    </>
  );
}
