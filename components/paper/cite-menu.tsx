import { CopyButton } from "@/components/ui/copy-button";
import { Popover } from "@/components/ui/popover";

/** The paper in one of the formats that papers are cited in. */
export interface Citation {
  /** Name of the format, as addresses have it. */
  name: string;
  label: string;
  about: string;
  text: string;
}

interface CiteMenuProps {
  slug: string;
  /** The first is shown as it is: a reference that people read. */
  citations: Citation[];
}

/** The paper as a citation: to copy, and to keep as a file, which needs no script. */
export function CiteMenu({ slug, citations }: CiteMenuProps) {
  return (
    <>
      <button className="control" popoverTarget="cite" type="button">
        Cite
      </button>
      <Popover className="format-menu" id="cite" label="Cite this paper">
        <p className="cite-reference">{citations[0]?.text}</p>
        <ul>
          {citations.map(({ name, label, about, text }) => (
            <li key={name}>
              <p>
                {label} <span className="format-about">{about}</span>
              </p>
              <CopyButton label="Copy" of={label} text={text} />
              <a
                className="control"
                download
                href={`/api/papers/${encodeURIComponent(slug)}/cite?format=${name}`}
              >
                Download<span className="sr-only"> {label}</span>
              </a>
            </li>
          ))}
        </ul>
      </Popover>
    </>
  );
}
