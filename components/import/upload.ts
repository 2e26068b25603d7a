/** Uploads of this tab, kept apart from the page so that they go on while one looks elsewhere. */
import { useSyncExternalStore } from "react";
import type { ImportFile } from "@/lib/ingest/import-state";

export interface Upload {
  /** Bytes that the server has, and all. */
  sent: number;
  size: number;
  /** "waiting" for the connection to come back. */
  state: "sending" | "waiting" | "failed" | "done";
  message?: string;
}

/** Bytes of a piece: what the server takes at most. */
const PIECE = 4 * 1024 * 1024;
const LONGEST_PAUSE_MS = 15_000;

const uploads = new Map<string, Upload>();
const listeners = new Set<() => void>();

/** The upload that this tab does for an import. */
export function useUpload(id: string): Upload | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => uploads.get(id),
    () => undefined,
  );
}

function tell(id: string, upload: Upload): void {
  uploads.set(id, upload);
  for (const listener of listeners) listener();
}

/**
 * Sends what the server does not have yet, piece by piece, the smallest file first; a broken connection is waited out.
 * @param files in the order of `known`
 */
export async function sendFiles(id: string, files: File[], known: ImportFile[]): Promise<void> {
  if (["sending", "waiting"].includes(uploads.get(id)?.state ?? "")) return;
  const size = known.reduce((sum, file) => sum + file.size, 0);
  const sent = known.map(({ received }) => received);
  const progress = (state: Upload["state"], message?: string) =>
    tell(id, { sent: sent.reduce((sum, bytes) => sum + bytes, 0), size, state, message });
  progress("sending");
  // Small files do not wait behind large ones.
  const bySize = [...files.entries()].sort(([, a], [, b]) => a.size - b.size);
  for (const [index, file] of bySize) {
    let pause = 500;
    while (sent[index]! < file.size) {
      const answer = await sendPiece(id, index, file, sent[index]!);
      if (typeof answer === "number") {
        sent[index] = answer;
        pause = 500;
        progress("sending");
      } else if (answer.again) {
        progress("waiting", answer.message);
        await new Promise((resolve) => setTimeout(resolve, pause));
        pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
      } else {
        progress("failed", answer.message);
        return;
      }
    }
  }
  progress("done");
}

/** Bytes that the server has now, or why the piece did not arrive. */
async function sendPiece(
  id: string,
  index: number,
  file: File,
  offset: number,
): Promise<number | { again: boolean; message: string }> {
  let body: ArrayBuffer;
  try {
    body = await file.slice(offset, offset + PIECE).arrayBuffer();
  } catch {
    const message = `“${file.name}” cannot be read any more: it was changed or moved. Choose it again.`;
    return { again: false, message };
  }
  try {
    const url = `/api/import/${id}/files/${index}?offset=${offset}`;
    const response = await fetch(url, { method: "PUT", body });
    const answer = await response.json();
    // A conflict tells where to go on, unless that is where it was.
    if (response.ok || (response.status === 409 && answer.received !== offset)) {
      return answer.received as number;
    }
    const again = response.status >= 500 || response.status === 429;
    return { again, message: answer.error?.message ?? "The server could not take the file." };
  } catch {
    return {
      again: true,
      message: "The connection is broken; the upload goes on when it is back.",
    };
  }
}
