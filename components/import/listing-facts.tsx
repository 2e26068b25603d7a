import { useId } from "react";
import type { ImportFacts } from "@/lib/ingest/import-state";
import { ActionForm } from "./action-form";

export interface FormatOption {
  name: string;
  label: string;
}

interface ListingFactsProps {
  formats: FormatOption[];
  facts?: ImportFacts;
  open?: boolean;
  /** Id of an import that is to be read again with these; else they belong to the form around them. */
  readAgain?: string;
}

/** What the text does not say of itself; all of it can be left open. */
export function ListingFacts({ formats, facts = {}, open, readAgain }: ListingFactsProps) {
  const fields = (
    <div className="grid gap-4 pt-3 sm:grid-cols-2">
      <FormatField formats={formats} value={facts.format} />
      <div className="import-field">
        <label htmlFor="import-origin">Where it came from</label>
        <input
          autoComplete="off"
          defaultValue={facts.origin}
          id="import-origin"
          maxLength={300}
          name="origin"
          placeholder="An address, a search, a person"
          type="text"
        />
      </div>
      <DayField value={facts.crawledOn} />
    </div>
  );
  return (
    <details className="listing-facts" open={open}>
      <summary>Format and origin</summary>
      {readAgain ? (
        <ActionForm action="read" id={readAgain} label="Read again">
          {fields}
        </ActionForm>
      ) : (
        fields
      )}
    </details>
  );
}

export function FormatField({ formats, value }: { formats: FormatOption[]; value?: string }) {
  return (
    <div className="import-field">
      <label htmlFor="import-format">Format</label>
      <select defaultValue={value ?? ""} id="import-format" name="format">
        <option value="">Found by the content</option>
        {formats.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

export function DayField({ value }: { value?: string }) {
  const id = useId();
  return (
    <div className="import-field">
      <label htmlFor={id}>Day it was copied</label>
      <input
        aria-describedby={`${id}-why`}
        defaultValue={value}
        id={id}
        name="crawledOn"
        type="date"
      />
      <p className="text-small text-ink-2" id={`${id}-why`}>
        Needed only for dates without a year, such as “May 13”.
      </p>
    </div>
  );
}
