import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { DigestList } from "@/components/digest/digest-list";
import { DigestsSaid } from "@/components/digest/digests-said";
import { RemovedSeeds } from "@/components/digest/removed-seeds";
import { counted } from "@/components/ui/count";
import { listDigests } from "@/lib/db/digests";
import { removedSeeds } from "@/lib/db/removed-seeds";
import { refusalInWords } from "@/lib/intake/write-access";
import { formatLabel } from "./format-label";

export const metadata: Metadata = {
  title: "Digests",
  description: "The listings that the library was read from, and what came of each.",
};

export default async function DigestsPage({ searchParams }: PageProps<"/digests">) {
  const [digests, seeds, said] = await Promise.all([listDigests(), removedSeeds(), searchParams]);
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
      <DigestsSaid {...said} />
      <DigestList digests={digests} formatLabel={formatLabel} />
      <RemovedSeeds paths={seeds} refusal={refusalInWords(await headers())} />
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
