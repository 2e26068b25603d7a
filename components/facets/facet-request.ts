/** What is asked of a facet beside its selection. */
export const FACET_ORDERS = ["count", "name"] as const;
export type FacetOrder = (typeof FACET_ORDERS)[number];

/** Values listed at once. */
export const FACET_PAGE_SIZE = 200;
export const LONGEST_FIND = 100;
