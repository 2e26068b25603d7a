import Link from "next/link";
import { DecisionForm } from "@/components/decisions/decision-form";
import { digestHref } from "@/components/digest/digest-href";
import { LinesLink } from "@/components/digest/lines-link";
import { counted } from "@/components/ui/count";
import type { PaperRecord } from "@/lib/papers/record";
import { fieldName } from "./field-summary";
import { lines } from "./lines";
import { showDate } from "./show-date";

interface SightingsProps {
  slug: string;
  sightings: PaperRecord["sightings"];
  /** Whether the reader may say that one of them is of another paper. */
  mayDecide: boolean;
}

/** Every digest the paper was seen in, and where. */
export function Sightings({ slug, sightings, mayDecide }: SightingsProps) {
  // Entries that say the same word for word cannot be told apart.
  const divisible = mayDecide && new Set(sightings.map(({ key }) => key)).size > 1;
  return (
    <section aria-labelledby="sightings">
      <h2 className="eyebrow" id="sightings">
        Seen {counted(sightings.length, "time")}
      </h2>
      <ol className="sightings">
        {sightings.map((sighting) => (
          <li key={`${sighting.digestId}:${sighting.firstLine}:${sighting.span?.start}`}>
            <p>
              <span className="font-medium">{sighting.site}</span>
              {sighting.topic && <>, “{sighting.topic}”</>}
              {sighting.crawledOn && <>, captured on {showDate(sighting.crawledOn)}</>}
            </p>
            <p className="text-small text-ink-2">
              <Link
                className="byline-link wrap-anywhere"
                href={digestHref(sighting.digestId)}
                prefetch={false}
              >
                {sighting.digest}
              </Link>
              ,{" "}
              <LinesLink digestId={sighting.digestId} hasText={sighting.hasText} lines={sighting} />
              {sighting.fields.length > 0 && (
                <> · supplied {sighting.fields.map((field) => fieldName(field)).join(", ")}</>
              )}
            </p>
            {divisible && (
              <div className="mt-1.5">
                <DecisionForm
                  about={`: what ${sighting.digest} has in ${lines(sighting)}`}
                  action="take-out"
                  back={`/papers/${slug}`}
                  fields={{ paper: slug, entry: sighting.key }}
                  label="This is another paper"
                />
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
