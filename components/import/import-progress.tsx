"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { counted, number } from "@/components/ui/count";
import { duration } from "@/lib/ingest/event";
import type {
  ImportPhase,
  ImportPulse,
  ImportProgress as Progress,
} from "@/lib/ingest/import-state";
import { bytesInWords } from "./bytes-in-words";
import { type Upload, useUpload } from "./upload";

interface ImportProgressProps {
  id: string;
  initial: ImportPulse;
}

const TITLES: Partial<Record<ImportPhase, string>> = {
  uploading: "Uploading",
  waiting: "Waiting for its turn",
  reading: "Reading",
  storing: "Storing",
  undoing: "Taking it out again",
};

/** A bar that moves while the server works; when the work is done the page is drawn anew. */
export function ImportProgress({ id, initial }: ImportProgressProps) {
  const pulse = usePulse(id, initial);
  const upload = useUpload(id);
  const uploading = pulse.phase === "uploading" && upload !== undefined;
  const progress = uploading ? progressOf(upload) : pulse.progress;
  const percent = progress?.share === undefined ? undefined : Math.floor(100 * progress.share);
  return (
    <section aria-labelledby="progress-title" className="import-progress">
      <h2 className="font-serif text-title font-semibold" id="progress-title">
        {TITLES[pulse.phase]}
      </h2>
      <div
        aria-labelledby="progress-title"
        aria-valuemax={100}
        aria-valuemin={0}
        aria-valuenow={percent}
        className="progress-bar"
        data-unknown={percent === undefined || undefined}
        role="progressbar"
      >
        <span style={percent === undefined ? undefined : { width: `${percent}%` }} />
      </div>
      <p className="flex flex-wrap justify-between gap-x-4 text-small text-ink-2 tabular-nums">
        <span className="min-w-0 wrap-anywhere">{progress?.what}</span>
        <span>{progress && figures(progress, percent)}</span>
      </p>
      <Announced
        text={[TITLES[pulse.phase], percent === undefined ? "" : `${percent} %`].join(" ")}
      />
    </section>
  );
}

/** What the server says, as long as more is to come. */
function usePulse(id: string, initial: ImportPulse): ImportPulse {
  const router = useRouter();
  const [pulse, setPulse] = useState(initial);
  const { phase } = initial;
  useEffect(() => {
    const source = new EventSource(`/api/import/${id}/events`);
    source.onmessage = ({ data }) => {
      const next = JSON.parse(data) as ImportPulse;
      // What has ended is shown by the page as it is drawn anew; until then, what was last.
      if (next.atWork) setPulse(next);
      else source.close();
      if (next.phase !== phase) router.refresh();
    };
    return () => source.close();
  }, [id, phase, router]);
  return pulse;
}

function progressOf({ sent, size, state, message }: Upload): Progress {
  const bytes = `${bytesInWords(sent)} of ${bytesInWords(size)}`;
  return {
    what: message ?? (state === "done" ? "All is there" : bytes),
    share: sent / Math.max(1, size),
  };
}

function figures(
  { records, perSecond, secondsLeft }: Progress,
  percent: number | undefined,
): string {
  return [
    percent !== undefined && `${percent} %`,
    records !== undefined && counted(records, "record"),
    perSecond !== undefined && perSecond >= 1 && `${number(Math.round(perSecond))} a second`,
    secondsLeft !== undefined && secondsLeft >= 1 && `${duration(secondsLeft)} left`,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Seconds between two announcements: a screen reader has other things to say. */
const PAUSE_S = 6;

function Announced({ text }: { text: string }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), said === "" ? 0 : PAUSE_S * 1000);
    return () => clearTimeout(timer);
  }, [text, said]);
  return (
    <p className="sr-only" role="status">
      {said}
    </p>
  );
}
