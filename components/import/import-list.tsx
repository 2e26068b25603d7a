import Link from "next/link";
import { counted } from "@/components/ui/count";
import { MetaLine } from "@/components/ui/meta-line";
import type { ImportPhase, ListedImport } from "@/lib/ingest/import-state";
import { bytesInWords } from "./bytes-in-words";
import { importName } from "./import-name";

const PHASES: Record<ImportPhase, string> = {
  uploading: "upload not finished",
  waiting: "waiting for its turn",
  reading: "being read",
  ready: "read, not stored",
  storing: "being stored",
  stored: "stored",
  removed: "stored once, not in the library any more",
  undoing: "being taken out",
  undone: "taken out again",
  failed: "not finished",
  interrupted: "interrupted",
};

const MOST_SHOWN = 20;
const WHEN = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" });

/** Imports begun before: each goes on where it was left. */
export function ImportList({ imports }: { imports: ListedImport[] }) {
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby="imports" className="mt-14">
      <h2 className="mb-2 font-serif text-heading font-semibold" id="imports">
        Imports so far
      </h2>
      <ul>
        {imports.slice(0, MOST_SHOWN).map(({ id, files, phase, createdAt, totals }) => (
          <li className="border-t border-line py-3" key={id}>
            <Link
              className="font-serif text-title font-semibold hover:underline"
              href={`/import/${id}`}
            >
              <span className="wrap-anywhere">{importName(files)}</span>
            </Link>
            <MetaLine>
              {PHASES[phase]}
              {phase === "stored" && totals && counted(totals.new, "new paper")}
              {bytesInWords(files.reduce((sum, { size }) => sum + size, 0))}
              {WHEN.format(new Date(createdAt))}
            </MetaLine>
          </li>
        ))}
      </ul>
    </section>
  );
}
