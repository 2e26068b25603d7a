import { counted } from "@/components/ui/count";
import { Popover } from "@/components/ui/popover";
import { EXPORT_FORMATS } from "@/lib/cite/formats/list";
import {
  DEFAULT_DENSITY,
  DEFAULT_SIZE,
  DEFAULT_VIEW,
  type Selection,
} from "@/lib/search/selection";
import { selectionHref } from "@/lib/search/selection-url";

/** Everything that was found, as a file in the order of the results. */
export function ExportMenu({ selection, total }: { selection: Selection; total: number }) {
  const whole = {
    ...selection,
    ...{ page: 1, size: DEFAULT_SIZE, view: DEFAULT_VIEW, show: DEFAULT_DENSITY },
  };
  const href = (format: string) => {
    const address = selectionHref("/api/export", whole);
    return `${address}${address.includes("?") ? "&" : "?"}format=${format}`;
  };
  return (
    <>
      <button className="result-export" popoverTarget="export" type="button">
        Export
      </button>
      <Popover className="format-menu" id="export" label="Export">
        <h2 className="eyebrow">Export {counted(total, "paper")}</h2>
        <ul>
          {EXPORT_FORMATS.map(({ name, label, about }) => (
            <li key={name}>
              <a className="format-choice" download href={href(name)}>
                {label} <span className="format-about">{about}</span>
              </a>
            </li>
          ))}
        </ul>
      </Popover>
    </>
  );
}
