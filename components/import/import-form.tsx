"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useId, useState } from "react";
import { pastedFile } from "@/lib/ingest/import-state";
import { beginImport } from "./begin-import";
import { ChosenFiles } from "./chosen-files";
import { DropZone } from "./drop-zone";
import { type FormatOption, ListingFacts } from "./listing-facts";

/** Paste, drop or choose; without JavaScript a plain form that brings text and files along. */
export function ImportForm({ formats }: { formats: FormatOption[] }) {
  const router = useRouter();
  const errorId = useId();
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const [files, setFiles] = useState<File[]>([]);
  const [text, setText] = useState("");
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);

  const add = (more: File[]) => {
    setError(more.length === 0 ? "There was no file in it." : "");
    setFiles((before) => [...before, ...more.filter((file) => !before.some(sameAs(file)))]);
  };

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const pasted = text.trim() === "" ? [] : [pastedFile(text, String(given.get("name") ?? ""))];
    if (files.length + pasted.length === 0) {
      setError("Paste a text or choose a file first.");
      return;
    }
    setBusy(true);
    const facts = Object.fromEntries(
      ["format", "crawledOn", "origin"].map((name) => [name, given.get(name) ?? ""]),
    );
    const begun = await beginImport([...files.map((file) => ({ file })), ...pasted], facts);
    setBusy(false);
    if ("error" in begun) setError(begun.error);
    else router.push(`/import/${begun.id}`);
  };

  return (
    <form
      action="/api/import"
      aria-describedby={error ? errorId : undefined}
      className="import-form"
      encType="multipart/form-data"
      method="post"
      onSubmit={submit}
    >
      <DropZone onFiles={add} scripted={scripted} />
      <ChosenFiles
        files={files}
        onRemove={(file) => setFiles((before) => before.filter((other) => other !== file))}
      />
      <div className="import-field">
        <label htmlFor="import-text">Or paste a text</label>
        <textarea
          id="import-text"
          name="text"
          onChange={(event) => setText(event.target.value)}
          placeholder={
            "A listing page copied from the browser, BibTeX or RIS entries, a table of papers …"
          }
          rows={7}
          spellCheck={false}
          value={text}
        />
      </div>
      <div className="import-field">
        <label htmlFor="import-name">A name for the text</label>
        <input
          autoComplete="off"
          id="import-name"
          maxLength={100}
          name="name"
          placeholder="Else its topic or first title"
          type="text"
        />
      </div>
      <ListingFacts formats={formats} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button aria-disabled={busy} className="primary" type="submit">
          {busy ? "Beginning …" : "Read and show what is in it"}
        </button>
        <p className="text-small text-ink-2">Nothing is stored before you say so.</p>
      </div>
      <p className="import-error" id={errorId} role="alert">
        {error}
      </p>
    </form>
  );
}

function sameAs(file: File) {
  return (other: File) =>
    other.name === file.name &&
    other.size === file.size &&
    other.lastModified === file.lastModified &&
    other.webkitRelativePath === file.webkitRelativePath;
}
