"use client";

import { type DragEvent, useRef, useState } from "react";
import { UploadIcon } from "@/components/ui/icons";
import { droppedFiles } from "./dropped-files";

interface DropZoneProps {
  /** Before that, the browser's own control stands here and works by itself. */
  scripted: boolean;
  onFiles: (files: File[]) => void;
}

/** Where files and folders are dropped or chosen. */
export function DropZone({ scripted, onFiles }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const folder = useRef<HTMLInputElement>(null);
  const input = useRef<HTMLInputElement>(null);

  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles(await droppedFiles(event.dataTransfer));
  };
  const take = (chooser: HTMLInputElement) => {
    onFiles([...(chooser.files ?? [])]);
    // The same file can be chosen again after it was taken off.
    chooser.value = "";
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a way beside the buttons
    <div
      className="drop-zone"
      data-over={over || undefined}
      onDragLeave={(event) =>
        !event.currentTarget.contains(event.relatedTarget as Node) && setOver(false)
      }
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDrop={drop}
    >
      <UploadIcon />
      <p className="font-serif text-title font-semibold">
        {scripted ? "Drop files or a folder here" : "Choose files"}
      </p>
      <input
        aria-label="Files to import"
        className="file-input"
        hidden={scripted}
        multiple
        name="files"
        onChange={(event) => take(event.currentTarget)}
        ref={input}
        type="file"
      />
      {scripted && (
        <p className="flex flex-wrap justify-center gap-2.5">
          <button className="control" onClick={() => input.current?.click()} type="button">
            Choose files
          </button>
          <button className="control" onClick={() => folder.current?.click()} type="button">
            Choose a folder
          </button>
          <input
            hidden
            onChange={(event) => take(event.currentTarget)}
            ref={folder}
            type="file"
            {...{ webkitdirectory: "" }}
          />
        </p>
      )}
      <p className="max-w-measure text-small text-pretty text-ink-2">
        Pages saved as text, Markdown or HTML, BibTeX, RIS, CSL-JSON, CSV, JSON lines, arXiv’s
        metadata; also packed with gzip or zip.
      </p>
    </div>
  );
}
