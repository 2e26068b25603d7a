import { counted } from "@/components/ui/count";
import type { ImportState } from "@/lib/ingest/import-state";
import { ActionForm } from "./action-form";
import { DigestLinks } from "./digest-links";

/** Nothing to store: the library has these texts, and whoever brought them can take them out. */
export function InLibrary({ state }: { state: ImportState & { preview: object } }) {
  const { id, preview } = state;
  const digests = preview.files.flatMap(({ digest }) => digest ?? []);
  const different = new Map(digests.map((digest) => [digest.id, digest]));
  return (
    <section aria-labelledby="in-library" className="import-note" data-tone="done">
      <h2 className="font-serif text-heading font-semibold" id="in-library">
        Already stored
      </h2>
      <p className="max-w-measure text-lead text-pretty">
        {different.size === 1 ? "This text is" : "These texts are"} in your library already, as{" "}
        {different.size === 1 ? "a digest of its own" : counted(different.size, "digest")}. There is
        nothing to store. To have it read with another format or day, remove that digest first.
      </p>
      <DigestLinks digests={[...different.values()]} />
      <ActionForm action="discard" id={id} label="Discard this import" />
    </section>
  );
}
