import type { Metadata } from "next";
import Link from "next/link";
import { DigestList } from "@/components/digest/digest-list";
import { counted } from "@/components/ui/count";
import { listDigests } from "@/lib/db/digests";
import { formatLabel } from "./format-label";

export const metadata: Metadata = {
  title: "Digests",
  description: "The listings that the library was read from, and what came of each.",
};

export default async function DigestsPage({ searchParams }: PageProps<"/digests">) {
  const [digests, { removed, papers }] = await Promise.all([listDigests(), searchParams]);
  return (
    <main className="page" id="main" tabIndex={-1}>
      <header className="page-head">
        <h1 className="page-title">Digests</h1>
        <p className="page-lead">
          A digest is a listing of papers as it was read: a copied page, a file, an export of a
          reference manager. All that the library knows comes from{" "}
          {digests.length === 0 ? "digests; it has none yet" : counted(digests.length, "digest")}.
        </p>
      </header>
      {typeof removed === "string" && (
        <p className="said" role="status">
          Removed {removed.slice(0, 200)}
          {typeof papers === "string" && /^[1-9]\d{0,8}$/.test(papers) && (
            <> and the {counted(Number(papers), "paper")} that only it had</>
          )}
          .
        </p>
      )}
      <DigestList digests={digests} formatLabel={formatLabel} />
      <p className="mt-6">
        <Link className="link" href="/import">
          Import more
        </Link>{" "}
        ·{" "}
        <Link className="link" href="/help#listings">
          What can be read
        </Link>
      </p>
    </main>
  );
}
