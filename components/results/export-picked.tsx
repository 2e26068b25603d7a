"use client";

import { counted } from "@/components/ui/count";
import { Popover } from "@/components/ui/popover";

/** A format that papers are exported in. */
export interface FormatChoice {
  name: string;
  label: string;
  about: string;
}

interface ExportPickedProps {
  formats: FormatChoice[];
  slugs: string[];
}

/** The picked papers as a file; a form, because their names may be too long for an address. */
export function ExportPicked({ formats, slugs }: ExportPickedProps) {
  return (
    <>
      <button className="control" popoverTarget="export-picked" type="button">
        Export
      </button>
      <Popover className="format-menu" id="export-picked" label="Export selected papers">
        <h2 className="eyebrow">Export {counted(slugs.length, "selected paper")}</h2>
        <form action="/api/export" method="post">
          {slugs.map((slug) => (
            <input key={slug} name="paper" type="hidden" value={slug} />
          ))}
          <ul>
            {formats.map(({ name, label, about }) => (
              <li key={name}>
                <button className="format-choice" name="format" type="submit" value={name}>
                  {label} <span className="format-about">{about}</span>
                </button>
              </li>
            ))}
          </ul>
        </form>
      </Popover>
    </>
  );
}
