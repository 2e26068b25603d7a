import { useEffect, useRef, useState } from "react";
import type { Years } from "@/components/charts/brush-years";

/** After a key, as long as the next one may take. */
const KEY_PAUSE_MS = 700;

interface Draft {
  /** The address they were begun at. */
  here: string;
  years: Years;
  /** Keys are not released like a pointer: the years are chosen when no other key follows. */
  typed: boolean;
}

/**
 * Years that are being chosen. They are forgotten when the page shows another selection, and by
 * Escape, which calls `onCancel`.
 */
export function useYearDraft(
  here: string,
  { onChoose, onCancel }: { onChoose(years: Years): void; onCancel(): void },
) {
  const [last, setLast] = useState<Draft>();
  const draft = last?.here === here ? last : undefined;
  const latest = useRef({ onChoose, onCancel });
  useEffect(() => {
    latest.current = { onChoose, onCancel };
  });
  useEffect(() => {
    if (!draft) return;
    const choose = () => latest.current.onChoose(draft.years);
    const timer = draft.typed ? setTimeout(choose, KEY_PAUSE_MS) : undefined;
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== "Escape") return;
      setLast(undefined);
      latest.current.onCancel();
    };
    document.addEventListener("keydown", onKey);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("keydown", onKey);
    };
  }, [draft]);
  return {
    draft: draft?.years,
    drag: (years: Years) => setLast({ here, years, typed: false }),
    type: (years: Years) => setLast({ here, years, typed: true }),
    forget: () => setLast(undefined),
  };
}
