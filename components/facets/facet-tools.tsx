import { SearchIcon } from "@/components/ui/icons";
import type { FacetName } from "@/lib/search/selection";
import { FACET_ORDERS, type FacetOrder, LONGEST_FIND } from "./facet-request";
import { facetValuesName } from "./facet-title";

interface FacetToolsProps {
  facet: FacetName;
  find: string;
  order: FacetOrder;
  onFind(find: string): void;
  onOrder(order: FacetOrder): void;
}

/** Finds values by how their words begin, and orders them. Its button is what Enter presses. */
export function FacetTools({ facet, find, order, onFind, onOrder }: FacetToolsProps) {
  const values = facetValuesName(facet);
  return (
    <div className="facet-tools">
      <div className="facet-find">
        <button aria-label={`Find ${values}`} type="submit">
          <SearchIcon />
        </button>
        <input
          aria-label={`Find among the ${values}`}
          autoComplete="off"
          maxLength={LONGEST_FIND}
          name="find"
          onChange={(event) => onFind(event.currentTarget.value)}
          placeholder={`Find ${values}`}
          type="search"
          value={find}
        />
      </div>
      <fieldset className="facet-choice">
        <legend className="sr-only">Order</legend>
        {FACET_ORDERS.map((way) => (
          <label key={way}>
            <input
              checked={order === way}
              name="order"
              onChange={() => onOrder(way)}
              type="radio"
              value={way}
            />
            {ORDER_NAMES[way](facet)}
          </label>
        ))}
      </fieldset>
    </div>
  );
}

const ORDER_NAMES: Record<FacetOrder, (facet: FacetName) => string> = {
  count: () => "Most papers",
  name: (facet) => (facet === "year" ? "Newest" : "A to Z"),
};
