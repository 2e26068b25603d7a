import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { ImportForm } from "@/components/import/import-form";
import { ImportList } from "@/components/import/import-list";
import { WriteRefusal } from "@/components/import/write-refusal";
import { FORMATS } from "@/lib/ingest/formats/list";
import { formRefusalInWords } from "@/lib/intake/imports/rules";
import { listImports } from "@/lib/intake/imports/state";
import { refusalInWords, writeAccess } from "@/lib/intake/write-access";

export const metadata: Metadata = {
  title: "Import",
  description:
    "Bring listings of papers into the library, and see first what is understood of them.",
};

export default async function ImportsPage({ searchParams }: PageProps<"/import">) {
  const asked = await headers();
  const access = writeAccess(asked);
  const { token, refused } = await searchParams;
  const refusal = formRefusalInWords(refused);
  return (
    <main className="page" id="main" tabIndex={-1}>
      <header className="page-head">
        <h1 className="page-title">Import</h1>
        <p className="page-lead">
          Bring in listings of papers: pages copied from a browser, BibTeX, RIS, exports of other
          programs. You see line by line what was understood before anything is stored, and can take
          it out again.
        </p>
        <p className="mt-3">
          <Link className="link" href="/digests">
            All digests of the library, and what came of each
          </Link>
        </p>
      </header>
      {access === "granted" ? (
        <>
          {refusal && (
            <p className="import-refusal mb-6" role="alert">
              {refusal}
            </p>
          )}
          <ImportForm formats={FORMATS.map(({ name, label }) => ({ name, label }))} />
          <ImportList imports={await listImports()} />
        </>
      ) : (
        <WriteRefusal
          message={refusalInWords(asked) ?? ""}
          takesToken={access === "token-wanted" || access === "token-wrong"}
          wrong={access === "token-wrong" || token === "wrong"}
        />
      )}
    </main>
  );
}
