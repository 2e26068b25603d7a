import Link from "next/link";
import { showDate } from "@/components/paper/show-date";
import type { DigestSummary } from "@/lib/ingest/digest-record";

const ORIGINS: Record<string, string> = {
  file: "Read from",
  upload: "Uploaded as",
  paste: "Pasted as",
  stdin: "From standard input as",
};

/** What a digest is: its name, its site, when and from where it came. */
export function DigestHead({
  digest,
  formatLabel,
}: {
  digest: DigestSummary;
  formatLabel: string;
}) {
  const { file, site, topic, path, origin, crawledOn, storedAt, complete } = digest;
  const facts: [string, string | undefined][] = [
    ["Site", topic ? `${site}, “${topic}”` : site],
    ["Format", formatLabel],
    [ORIGINS[origin] ?? origin, path],
    ["Captured", crawledOn ? showDate(crawledOn) : "on a day that is not known"],
    ["Stored", storedAt && `${showDate(storedAt.slice(0, 10))}, ${storedAt.slice(11, 16)} UTC`],
  ];
  return (
    <header>
      <p className="crumb">
        <Link className="hover:text-ink hover:underline" href="/digests">
          ← All digests
        </Link>
      </p>
      <h1 className="page-title wrap-anywhere">{file}</h1>
      {!complete && (
        <p className="said">
          It is being stored, or that was interrupted: reading the same file in again goes on where
          it stopped.
        </p>
      )}
      <dl className="digest-head">
        {facts.map(([name, value]) =>
          value === undefined ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </header>
  );
}
