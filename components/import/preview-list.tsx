import Link from "next/link";
import { namesAndMore } from "@/components/paper/author-line";
import { showDate } from "@/components/paper/show-date";
import { counted } from "@/components/ui/count";
import { MetaLine } from "@/components/ui/meta-line";
import type { PreviewItem, PreviewRecord } from "@/lib/ingest/import-state";
import { advice } from "./advice";
import { RECORDS_PER_PAGE } from "./records-per-page";
import { SourceLines } from "./source-lines";

interface PreviewListProps {
  items: PreviewItem[];
  id: string;
  leftOut: Set<number>;
  /** Whether records can still be left out. */
  changeable: boolean;
}

/** What was understood, with the lines it was understood from beside it. */
export function PreviewList({ items, id, leftOut, changeable }: PreviewListProps) {
  return (
    <ol className="preview-list">
      {items.map((item) => (
        <li
          className="preview-item"
          data-left-out={leftOut.has(item.number) || undefined}
          id={`item-${item.number + 1}`}
          key={item.number}
        >
          <div className="min-w-0">
            {item.record && (
              <LeftOut changeable={changeable} item={item} left={leftOut.has(item.number)} />
            )}
            {item.record ? (
              <Understood
                id={id}
                record={item.record}
                wanted={changeable || !leftOut.has(item.number)}
              />
            ) : (
              <SetAside item={item} />
            )}
            {item.record && <Problems excerpts problems={item.problems} />}
          </div>
          <SourceLines item={item} />
        </li>
      ))}
    </ol>
  );
}

interface LeftOutProps {
  item: PreviewItem;
  left: boolean;
  changeable: boolean;
}

function LeftOut({ item: { number, record }, left, changeable }: LeftOutProps) {
  if (!changeable) return left && <p className="preview-left">Left out by you</p>;
  return (
    <label className="preview-left">
      {/* Drawn anew where the choice was made for all. */}
      <input defaultChecked={left} key={String(left)} name="left" type="checkbox" value={number} />
      Leave out<span className="sr-only">: {record?.title}</span>
    </label>
  );
}

const BECOMES = {
  new: "New",
  merged: "Joins a paper of your library:",
  repeated: "Said twice:",
  unchanged: "In the library already:",
} as const;
const AUTHORS_SHOWN = 4;

interface UnderstoodProps {
  record: PreviewRecord;
  id: string;
  /** Whether it became something, or may still. */
  wanted: boolean;
}

function Understood({ record, id, wanted }: UnderstoodProps) {
  const { title, publishedOn, venue, arxivId, doi, becomes, abstract } = record;
  return (
    <>
      {wanted && (
        <p className="preview-becomes" data-becomes={becomes}>
          {becomes === "new" && record.paper ? "Stored:" : BECOMES[becomes]}{" "}
          <Joined id={id} record={record} />
        </p>
      )}
      <h3 className="font-serif text-title font-semibold text-pretty wrap-anywhere" dir="auto">
        {title}
      </h3>
      <MetaLine>
        {authorLine(record)}
        {publishedOn && showDate(publishedOn)}
        {venue}
        {arxivId && `arXiv ${arxivId}`}
        {doi && <span className="wrap-anywhere">DOI {doi}</span>}
      </MetaLine>
      {abstract && (
        <p className="mt-1 line-clamp-3 text-read text-ink-2 wrap-anywhere">{abstract}</p>
      )}
    </>
  );
}

function Joined({ record, id }: { record: PreviewRecord; id: string }) {
  const { paper, sameAs, becomes } = record;
  if (paper && (becomes !== "repeated" || sameAs === undefined)) {
    return (
      <Link className="link" href={`/papers/${encodeURIComponent(paper.slug)}`} prefetch={false}>
        {becomes === "new" || paper.title === record.title ? "see the paper" : paper.title}
      </Link>
    );
  }
  if (sameAs === undefined) return becomes === "repeated" && "this text is here once more";
  // The record may stand on another page.
  const page = Math.floor(sameAs / RECORDS_PER_PAGE) + 1;
  return (
    <Link className="link" href={`/import/${id}?page=${page}#item-${sameAs + 1}`} prefetch={false}>
      see where this import says it first
    </Link>
  );
}

function authorLine({ authors, authorCount = 0 }: PreviewRecord): string | undefined {
  if (authors.length > 0) return namesAndMore(authors, authorCount, AUTHORS_SHOWN);
  return authorCount > 0 ? counted(authorCount, "author") : undefined;
}

function SetAside({ item: { problems } }: { item: PreviewItem }) {
  return (
    <>
      <p className="preview-becomes" data-becomes="problem">
        Set aside
      </p>
      <Problems problems={problems} />
    </>
  );
}

interface ProblemsProps extends Pick<PreviewItem, "problems"> {
  /** Whether the words are shown, which stand among others in the source. */
  excerpts?: boolean;
}

function Problems({ problems, excerpts }: ProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <ul className="preview-problems">
      {problems.map(({ rule, severity, message, line, excerpt }) => (
        <li data-severity={severity} key={`${rule} ${line}`}>
          {line !== undefined && <span className="font-medium">Line {line}: </span>}
          {advice({ rule, message })}
          {excerpts && excerpt && (
            <q className="block font-mono text-small wrap-anywhere">{excerpt}</q>
          )}
        </li>
      ))}
    </ul>
  );
}
