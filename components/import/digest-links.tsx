import Link from "next/link";
import { digestHref } from "@/components/digest/digest-href";
import { counted } from "@/components/ui/count";
import type { LibraryDigest } from "@/lib/ingest/import-state";

const MOST_SHOWN = 12;

/** The pages of digests; of very many, the first. */
export function DigestLinks({ digests }: { digests: LibraryDigest[] }) {
  if (digests.length === 0) return null;
  return (
    <ul className="grid gap-0.5">
      {digests.slice(0, MOST_SHOWN).map(({ id, file, entries }) => (
        <li key={id}>
          <Link className="link wrap-anywhere" href={digestHref(id)}>
            {file}
          </Link>
          <span className="text-small text-ink-2"> {counted(entries, "record")}</span>
        </li>
      ))}
      {digests.length > MOST_SHOWN && <li>and {digests.length - MOST_SHOWN} more</li>}
    </ul>
  );
}
