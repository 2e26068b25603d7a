/** Announces files to the server, which says where an upload of them goes on, and sends them. */
import type { ImportFile, ImportState } from "@/lib/ingest/import-state";
import { pathOf } from "./dropped-files";
import { sendFiles } from "./upload";

/** The id of the import, or why there is none. */
export async function beginImport(
  given: { file: File; pasted?: ImportFile["pasted"] }[],
  facts: Record<string, FormDataEntryValue>,
): Promise<{ id: string } | { error: string }> {
  const files = given.map(({ file }) => file);
  const announced = given.map(({ file, pasted }) => ({
    name: pathOf(file),
    size: file.size,
    lastModified: file.lastModified,
    pasted,
  }));
  try {
    const response = await fetch("/api/import", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...facts, files: announced }),
    });
    const answer = await response.json();
    if (!response.ok) return { error: errorOf(answer.error) };
    const state = answer as ImportState;
    void sendFiles(state.id, files, state.files);
    return { id: state.id };
  } catch {
    return { error: "The server does not answer. Is it still running? Try again." };
  }
}

function errorOf(error: { message: string; issues?: { message: string }[] }): string {
  return [error.message, ...(error.issues ?? []).map(({ message }) => message)].join(" ");
}
