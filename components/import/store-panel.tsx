import { counted, number } from "@/components/ui/count";
import { type ImportState, isInLibrary, recordsIn } from "@/lib/ingest/import-state";
import { ActionForm } from "./action-form";
import { InLibrary } from "./in-library";
import { DayField, type FormatOption, ListingFacts } from "./listing-facts";
import { recordsBefore } from "./records-in-words";

/** What a list of titles may be met with, as long as nobody says that it is one. */
const isOfNoFormat = ({ rule }: { rule: string }) =>
  rule === "unknown-format" || rule === "titles-alone";

interface StorePanelProps {
  state: ImportState & { preview: object };
  formats: FormatOption[];
}

/** What storing would do, and the questions whose answers would change it. */
export function StorePanel({ state, formats }: StorePanelProps) {
  const { id, facts, preview } = state;
  const { items, yearless, outdated, leftOut } = preview;
  const records = recordsIn(items);
  const left = leftOut ? recordsIn(leftOut) : 0;
  const mayBeTitles =
    records === 0 && preview.files.some(({ problems }) => problems.some(isOfNoFormat));
  const unread = records > 0 ? preview.files.filter(({ format }) => format === null).length : 0;
  if (isInLibrary(state)) return <InLibrary state={state} />;
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
            ? `${recordsBefore(items, leftOut)}.`
            : "No record was understood. Each file above says why; choose the format below, or copy the listing again."}
        </p>
        {unread > 0 && (
          <p className="max-w-measure">
            {counted(unread, "file")} of {number(preview.files.length)} could not be read: see below
            why.
          </p>
        )}
        {outdated && (
          <p className="max-w-measure">
            The library has changed since this was read, so these counts may not hold any more.
          </p>
        )}
        <div className="flex flex-wrap gap-2.5">
          {records > left && (
            <ActionForm action="store" id={id} label="Store in the library" primary />
          )}
          {mayBeTitles && (
            <ActionForm action="read" id={id} label="Read it as a list of titles" primary>
              <input name="format" type="hidden" value="title-list" />
            </ActionForm>
          )}
          {outdated && <ActionForm action="read" id={id} label="Read again" />}
          <ActionForm action="discard" id={id} label="Discard" />
        </div>
        <ListingFacts facts={facts} formats={formats} open={records === 0} readAgain={id} />
      </section>
    </>
  );
}
