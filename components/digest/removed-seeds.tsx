import { SubmitOnce } from "./submit-once";

interface RemovedSeedsProps {
  /** Of the listings that Paper Atlas begins with, those that a person removed. */
  paths: string[];
  /** Why who looks at the page may not change the library. */
  refusal?: string;
}

/** What each start leaves out, and the way back. */
export function RemovedSeeds({ paths, refusal }: RemovedSeedsProps) {
  if (paths.length === 0) return null;
  return (
    <section aria-labelledby="removed" className="mt-9">
      <h2 className="eyebrow" id="removed">
        Removed
      </h2>
      <p className="mt-2 max-w-measure text-ink-2">
        Paper Atlas begins with these listings, too. They were removed, so they are left out.
        {refusal !== undefined && ` ${refusal}`}
      </p>
      <ul className="removed-seeds">
        {paths.map((path) => (
          <li key={path}>
            <code className="wrap-anywhere">{path}</code>
            {refusal === undefined && (
              <form action="/api/digests" method="post">
                <input name="bringBack" type="hidden" value={path} />
                <SubmitOnce busy="Reading …" label="Bring back" what={path} />
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
