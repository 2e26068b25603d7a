import { counted } from "@/components/ui/count";
import type { PaperRecord } from "@/lib/papers/record";
import { FIELD_LABELS } from "./field-summary";
import { lines } from "./lines";
import { showDate } from "./show-date";

/** Every digest the paper was seen in, and where. */
export function Sightings({ sightings }: { sightings: PaperRecord["sightings"] }) {
  return (
    <section aria-labelledby="sightings">
      <h2 className="eyebrow" id="sightings">
        Seen {counted(sightings.length, "time")}
      </h2>
      <ol className="sightings">
        {sightings.map((sighting) => (
          <li key={`${sighting.digest}:${sighting.firstLine}`}>
            <p>
              <span className="font-medium">{sighting.site}</span>
              {sighting.topic && <>, “{sighting.topic}”</>}
              {sighting.crawledOn && <>, captured on {showDate(sighting.crawledOn)}</>}
            </p>
            <p className="text-small text-ink-2">
              <code className="font-sans wrap-anywhere">{sighting.digest}</code>, {lines(sighting)}
              {sighting.fields.length > 0 && (
                <>
                  {" "}
                  · supplied{" "}
                  {sighting.fields.map((field) => FIELD_LABELS[field].toLowerCase()).join(", ")}
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
