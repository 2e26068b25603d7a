"use client";

import { useRef, useState } from "react";
import type { ImportFile } from "@/lib/ingest/import-state";
import { bytesInWords } from "./bytes-in-words";
import { sendFiles, useUpload } from "./upload";

interface ResumeUploadProps {
  id: string;
  files: ImportFile[];
}

/** After a reload the browser has let go of the files: chosen again, the upload goes on where it was. */
export function ResumeUpload({ id, files }: ResumeUploadProps) {
  const upload = useUpload(id);
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState("");
  if (upload?.state === "sending" || upload?.state === "waiting" || upload?.state === "done") {
    return null;
  }
  const missing = files.filter(({ size, received }) => received < size);

  const take = (chosen: File[]) => {
    const found = files.map((file) => chosen.find((other) => isSame(other, file)));
    const lost = files.find((file, index) => file.received < file.size && !found[index]);
    if (lost) {
      setError(
        `“${lost.name}” is not among these, or it was changed since. Choose all of them, or begin anew.`,
      );
      return;
    }
    setError("");
    // Of files that are complete nothing is sent: they need not be chosen again.
    const placeholder = (file: ImportFile) => new File([], file.name);
    void sendFiles(
      id,
      files.map((file, index) => found[index] ?? placeholder(file)),
      files,
    );
  };

  return (
    <section aria-labelledby="resume" className="import-note">
      <h2 className="font-serif text-title font-semibold" id="resume">
        The upload has stopped
      </h2>
      <p>
        {upload?.message ?? "This page does not have the files any more."} Choose the same files
        again, and it goes on where it was:
      </p>
      <ul className="text-small text-ink-2">
        {missing.slice(0, 8).map(({ name, size, received }) => (
          <li className="wrap-anywhere" key={name}>
            {name}: {bytesInWords(received)} of {bytesInWords(size)}
          </li>
        ))}
        {missing.length > 8 && <li>and {missing.length - 8} more</li>}
      </ul>
      <p>
        <button
          className="control needs-script"
          onClick={() => input.current?.click()}
          type="button"
        >
          Choose the files again
        </button>
        <input
          hidden
          multiple
          onChange={(event) => {
            take([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = "";
          }}
          ref={input}
          type="file"
        />
      </p>
      <p className="import-error" role="alert">
        {error}
      </p>
    </section>
  );
}

function isSame(chosen: File, { name, size, lastModified }: ImportFile): boolean {
  const sameName = name === chosen.name || name.endsWith(`/${chosen.name}`);
  return sameName && chosen.size === size && chosen.lastModified === lastModified;
}
