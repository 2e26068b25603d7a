import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { redirect } from "next/navigation";
import { ImportBody } from "@/components/import/import-body";
import { importName } from "@/components/import/import-name";
import { RECORDS_PER_PAGE } from "@/components/import/records-per-page";
import { papersOfImport, recordKey } from "@/lib/db/import-digests";
import { openQuestions } from "@/lib/db/open-questions";
import { FORMATS } from "@/lib/ingest/formats/list";
import { PREVIEW_FILTERS, type PreviewItem, pulseOf } from "@/lib/ingest/import-state";
import { previewFolder } from "@/lib/intake/imports/folder";
import { ACTION_REFUSALS, formRefusalInWords } from "@/lib/intake/imports/rules";
import { readImport } from "@/lib/intake/imports/state";
import { readItems } from "@/lib/intake/preview/item-store";
import { leftOutAmong } from "@/lib/intake/preview/left-out";
import { writeAccess } from "@/lib/intake/write-access";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage({ params, searchParams }: PageProps<"/import/[id]">) {
  // The way in explains who may see previews.
  if (writeAccess(await headers()) !== "granted") redirect("/import");
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const state = await readImport(id);
  if (!state) return <MissingImport />;
  const show = PREVIEW_FILTERS.find((filter) => filter === query.show) ?? "all";
  const page = Math.max(1, Math.min(10_000_000, Math.floor(Number(query.page)) || 1));
  const understood = state.preview
    ? await readItems(previewFolder(id), show, (page - 1) * RECORDS_PER_PAGE, RECORDS_PER_PAGE)
    : [];
  const items = state.digests.length > 0 ? await withPapers(id, understood) : understood;
  const leftOut = await leftOutAmong(
    previewFolder(id),
    items.map(({ number }) => number),
  );
  const toDecide = state.phase === "stored" ? (await openQuestions({ limit: 0 })).total : 0;
  const refused = refusedInWords(query.refused, pulseOf(state).atWork);
  return (
    <main className="page" id="main" tabIndex={-1}>
      <header className="mb-8">
        <p className="crumb">
          <Link className="link" href="/import">
            Import
          </Link>
        </p>
        <h1 className="page-title mt-5 wrap-anywhere">{importName(state.files)}</h1>
      </header>
      <ImportBody
        formats={FORMATS.map(({ name, label }) => ({ name, label }))}
        items={items}
        leftOut={leftOut}
        page={page}
        refused={refused}
        show={show}
        state={state}
        toDecide={toDecide}
      />
    </main>
  );
}

/** Why something was not done; the page is shown again when the work that stood in its way has ended. */
function refusedInWords(code: unknown, atWork: boolean): string | undefined {
  if (code === "at-work" && !atWork)
    return "What you asked for was not done: the import was being worked on.";
  const action = Object.entries(ACTION_REFUSALS).find(([refusal]) => refusal === code);
  return action?.[1] ?? formRefusalInWords(code);
}

/** Once stored, each record leads to its paper. */
async function withPapers(id: string, items: PreviewItem[]): Promise<PreviewItem[]> {
  const papers = await papersOfImport(
    id,
    items.map(({ firstLine }) => firstLine),
  );
  return items.map((item) => {
    const { record, file, firstLine } = item;
    const paper = record?.paper ?? papers.get(recordKey(file, firstLine));
    return record && paper ? { ...item, record: { ...record, paper } } : item;
  });
}

function MissingImport() {
  return (
    <main className="apology" id="main" tabIndex={-1}>
      <h1 className="page-title">This import is not here.</h1>
      <p className="page-lead">
        It was discarded, or its upload was never finished and has been cleaned away. What was
        stored is in the library.{" "}
        <Link className="link" href="/import">
          Begin another one
        </Link>
        .
      </p>
    </main>
  );
}
