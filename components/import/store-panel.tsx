import { counted, number } from "@/components/ui/count";
import type { ImportState, PreviewFilter } from "@/lib/ingest/import-state";
import { ActionForm } from "./action-form";
import { DayField, type FormatOption, ListingFacts } from "./listing-facts";

interface StorePanelProps {
  state: ImportState & { preview: object };
  formats: FormatOption[];
}

/** What storing would do, and the questions whose answers would change it. */
export function StorePanel({ state: { id, facts, preview }, formats }: StorePanelProps) {
  const { items, yearless } = preview;
  const records = items.new + items.merged + items.unchanged;
  return (
    <>
      {yearless > 0 && !facts.crawledOn && (
        <section aria-labelledby="yearless" className="import-note">
          <h2 className="font-serif text-title font-semibold" id="yearless">
            {counted(yearless, "date")} without a year
          </h2>
          <p>On which day was the listing copied? With it, “May 13” gets its year.</p>
          <ActionForm action="read" id={id} label="Read again with this day">
            <DayField />
          </ActionForm>
        </section>
      )}
      <section aria-labelledby="store" className="import-note">
        <h2 className="font-serif text-heading font-semibold" id="store">
          {records > 0 ? "Ready to be stored" : "Nothing to store"}
        </h2>
        <p className="max-w-measure text-lead">
          {records > 0
            ? `${outcome(items)}.`
            : "No record was understood. Each file above says why; choose the format below, or copy the listing again."}
        </p>
        <div className="flex flex-wrap gap-2.5">
          {records > 0 && (
            <ActionForm action="store" id={id} label="Store in the library" primary />
          )}
          <ActionForm action="discard" id={id} label="Discard" />
        </div>
        <ListingFacts facts={facts} formats={formats} open={records === 0} readAgain={id} />
      </section>
    </>
  );
}

/** "12 records would become new papers, 3 would join papers that are there" */
function outcome({ new: fresh, merged, unchanged }: Record<PreviewFilter, number>): string {
  const parts = [
    fresh > 0 && `would become ${fresh === 1 ? "a new paper" : "new papers"}`,
    merged > 0 && `would join ${merged === 1 ? "a paper that is" : "papers that are"} there`,
    unchanged > 0 && "would change nothing",
  ];
  return [fresh, merged, unchanged]
    .flatMap((count, index) => (parts[index] ? `${number(count)} ${parts[index]}` : []))
    .join(", ")
    .replace(/^([\d,]+)/, (count) => (count === "1" ? "1 record" : `${count} records`));
}
