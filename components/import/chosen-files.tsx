"use client";

import { counted } from "@/components/ui/count";
import { CrossIcon } from "@/components/ui/icons";
import { bytesInWords } from "./bytes-in-words";
import { pathOf } from "./dropped-files";

interface ChosenFilesProps {
  files: File[];
  onRemove: (file: File) => void;
}

/** Files of a folder are many; these are enough to see that it is the right one. */
const MOST_SHOWN = 12;

/** What will be sent; announced as it changes. */
export function ChosenFiles({ files, onRemove }: ChosenFilesProps) {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return (
    <div>
      <p className={files.length > 0 ? "mb-1 font-medium" : ""} role="status">
        {files.length > 0 && `${counted(files.length, "file")}, ${bytesInWords(size)}`}
      </p>
      {files.length > 0 && (
        <ul aria-label="Chosen files" className="chosen-files">
          {files.slice(0, MOST_SHOWN).map((file) => (
            <li key={`${pathOf(file)} ${file.size} ${file.lastModified}`}>
              <span className="min-w-0 wrap-anywhere">{pathOf(file)}</span>
              <span className="ml-auto text-small text-ink-2 tabular-nums">
                {bytesInWords(file.size)}
              </span>
              <button
                aria-label={`Take off ${file.name}`}
                className="save-small"
                onClick={() => onRemove(file)}
                type="button"
              >
                <CrossIcon />
              </button>
            </li>
          ))}
          {files.length > MOST_SHOWN && <li>and {files.length - MOST_SHOWN} more</li>}
        </ul>
      )}
    </div>
  );
}
