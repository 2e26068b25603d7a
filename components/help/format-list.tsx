import type { DigestFormat } from "@/lib/ingest/format";
import { FORMAT_GUIDES, type FormatGuide } from "./format-guide";

type Named = Pick<DigestFormat, "name" | "label">;

/** Every format that can be read, with an example of each. */
export function FormatList({ formats }: { formats: readonly Named[] }) {
  return FORMAT_GUIDES.map(({ id, title, guides }) => (
    <section aria-labelledby={id} key={id}>
      <h2 id={id}>{title}</h2>
      {Object.entries(guides).map(([name, guide]) => {
        const format = formats.find((own) => own.name === name);
        return format && <Guide format={format} guide={guide} key={name} />;
      })}
    </section>
  ));
}

function Guide({ format: { name, label }, guide }: { format: Named; guide: FormatGuide }) {
  return (
    <section aria-labelledby={name} className="format-guide">
      <h3 id={name}>
        {label} <code>{name}</code>
      </h3>
      <p>{guide.about}</p>
      <dl>
        <dt>To get it</dt>
        <dd>{guide.get}</dd>
        <dt>Read of it</dt>
        <dd>{guide.reads}</dd>
      </dl>
      <details>
        <summary>An example</summary>
        <pre>{guide.example}</pre>
      </details>
    </section>
  );
}

/** The formats by their groups, for the side of the page. */
export function FormatContents({ formats }: { formats: readonly Named[] }) {
  return (
    <nav aria-label="On this page">
      <p className="eyebrow mb-1">On this page</p>
      <ul className="flex flex-wrap gap-x-4 lg:block">
        {FORMAT_GUIDES.flatMap(({ guides }) =>
          Object.keys(guides).flatMap((name) => {
            const format = formats.find((own) => own.name === name);
            if (!format) return [];
            return [
              <li key={name}>
                <a href={`#${name}`}>{format.label}</a>
              </li>,
            ];
          }),
        )}
      </ul>
    </nav>
  );
}
