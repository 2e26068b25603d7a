import Link from "next/link";
import { digestHref } from "@/components/digest/digest-href";
import { counted, number } from "@/components/ui/count";
import { More } from "@/components/ui/more";
import type { FilePreview } from "@/lib/ingest/import-state";
import { advice } from "./advice";
import type { FormatOption } from "./listing-facts";

interface PreviewFilesProps {
  files: FilePreview[];
  formats: FormatOption[];
}

const MOST_SHOWN = 8;

/** Each file: its format, and what became of every line that is not blank. */
export function PreviewFiles({ files, formats }: PreviewFilesProps) {
  // What cannot be read comes first: it is what there is to do something about.
  const sorted = files.toSorted((a, b) => b.problems.length - a.problems.length);
  const rest = sorted.slice(MOST_SHOWN);
  return (
    <section aria-label="Files">
      <FileList files={sorted.slice(0, MOST_SHOWN)} formats={formats} />
      {rest.length > 0 && (
        <More label={`${counted(rest.length, "more file")}`}>
          <FileList files={rest} formats={formats} />
        </More>
      )}
    </section>
  );
}

function FileList({ files, formats }: PreviewFilesProps) {
  return (
    <ul className="preview-files">
      {files.map((preview, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: files of several folders may share a name
        <li key={index}>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <strong className="wrap-anywhere">{preview.file}</strong>
            <span className="text-small text-ink-2">{formatLabel(preview, formats)}</span>
          </p>
          {preview.lines > 0 && <p className="text-small text-ink-2">{accounted(preview)}</p>}
          <KnownText preview={preview} />
          <FileProblems preview={preview} />
        </li>
      ))}
    </ul>
  );
}

function FileProblems({ preview: { problems, onlyLine } }: { preview: FilePreview }) {
  if (onlyLine !== undefined) {
    return (
      <p className="file-problem wrap-anywhere">
        One line was found: <q>{onlyLine}</q>. If it is the title of a paper, have it read as a list
        of titles; otherwise copy the whole listing again.
      </p>
    );
  }
  return problems.map(({ rule, message, excerpt }) => (
    <p className="file-problem" key={`${rule} ${excerpt}`}>
      {advice({ rule, message })}
      {excerpt && <q className="mt-0.5 block font-mono text-small wrap-anywhere">{excerpt}</q>}
    </p>
  ));
}

/** Where the same text is already: nothing of it is stored again. */
function KnownText({ preview: { sameAs, digest } }: { preview: FilePreview }) {
  if (digest) {
    return (
      <p className="file-problem">
        This text is already a digest of your library:{" "}
        <Link className="link wrap-anywhere" href={digestHref(digest.id)}>
          {digest.file}
        </Link>
      </p>
    );
  }
  if (sameAs === undefined) return null;
  return <p className="file-problem wrap-anywhere">The same text as {sameAs} of this import.</p>;
}

function formatLabel({ format }: FilePreview, formats: FormatOption[]): string {
  if (format === null) return "Not read";
  return formats.find(({ name }) => name === format)?.label ?? format;
}

/** "221 records from 1,204 lines: 1,180 used, 20 header, 4 set aside" */
function accounted(preview: FilePreview): string {
  const { entries, lines, usedLines, headerLines, problemLines } = preview;
  const fates = [
    [usedLines, "used"],
    [headerLines, "header"],
    [problemLines, "set aside"],
  ] as const;
  const said = fates.flatMap(([count, fate]) => (count > 0 ? `${number(count)} ${fate}` : []));
  return `${counted(entries, "record")} from ${counted(lines, "line")}: ${said.join(", ")}`;
}
