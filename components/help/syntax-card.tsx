import Link from "next/link";
import { Popover } from "@/components/ui/popover";
import { type ExampleProps, ExampleQuery } from "./example-query";

/** The whole syntax on one card, opened beside the search box; its examples run. */
export function SyntaxCard({ examples }: { examples: ExampleProps[] }) {
  return (
    <>
      <button
        aria-label="Search syntax"
        className="syntax-button"
        popoverTarget="syntax-card"
        type="button"
      >
        <span aria-hidden="true">?</span>
      </button>
      <Popover className="syntax-card" id="syntax-card" label="Search syntax">
        <h2 className="eyebrow">What you can write</h2>
        <dl>
          {examples.map(({ query, finds, papers }) => (
            <div key={query}>
              <dt>
                <ExampleQuery papers={papers} query={query} />
              </dt>
              <dd>{finds}</dd>
            </div>
          ))}
        </dl>
        <p>
          Whatever you type is searched; what cannot be used is taken as words.{" "}
          <Link className="link" href="/help#searching" prefetch={false}>
            More about searching
          </Link>
        </p>
      </Popover>
    </>
  );
}
