import type { Metadata } from "next";
import Link from "next/link";
import NotFound from "@/app/not-found";
import { FacetPicker } from "@/components/facets/facet-picker";
import { FACET_ORDERS, FACET_PAGE_SIZE, LONGEST_FIND } from "@/components/facets/facet-request";
import { facetTitle } from "@/components/facets/facet-title";
import { facetNames } from "@/lib/db/facet-names";
import { facetValues } from "@/lib/db/facet-values";
import { FACETS, type FacetName } from "@/lib/search/selection";
import { clearFacet } from "@/lib/search/selection-edit";
import { readSelection, selectionHref } from "@/lib/search/selection-url";

type Props = PageProps<"/facets/[facet]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const facet = knownFacet((await params).facet);
  return { title: facet ? facetTitle(facet) : "No such facet", robots: "noindex" };
}

/** All values of a facet on a page of their own: where "all" leads without a script. */
export default async function FacetPage({ params, searchParams }: Props) {
  const facet = knownFacet((await params).facet);
  if (!facet) return <NotFound />;
  const query = await searchParams;
  const { selection } = readSelection({ ...query, page: undefined });
  const order = FACET_ORDERS.find((known) => known === query.order) ?? "count";
  const answer = await facetValues(clearFacet(selection, facet), facet, {
    find: one(query.find).slice(0, LONGEST_FIND),
    order,
    page: pageNumber(one(query.page)),
    size: FACET_PAGE_SIZE,
  });
  const { all, none } = selection.filters[facet];
  const names = await facetNames(facet, [...all.flat(), ...none]);
  return (
    <main className="page facet-page" id="main" tabIndex={-1}>
      <p>
        <Link className="link" href={selectionHref("/", selection)} prefetch={false}>
          Back to the papers
        </Link>
      </p>
      <h1 className="page-title">{facetTitle(facet)}</h1>
      <FacetPicker
        facet={facet}
        first={{ answer, order }}
        names={Object.fromEntries(names)}
        selection={selection}
      />
    </main>
  );
}

function knownFacet(name: string): FacetName | undefined {
  return FACETS.find((facet) => facet === name);
}

function one(value: string | string[] | undefined): string {
  return [value ?? ""].flat()[0] ?? "";
}

function pageNumber(text: string): number {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}
