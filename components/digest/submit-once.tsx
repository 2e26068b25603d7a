"use client";

import { useEffect, useRef, useState } from "react";

interface SubmitOnceProps {
  label: string;
  /** What it says at work. */
  busy: string;
  /** What is meant, where several buttons have one label. */
  what?: string;
  danger?: boolean;
}

/** A button that sends its form once and says that it is at work. */
export function SubmitOnce({ label, busy, what, danger = false }: SubmitOnceProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [sent, setSent] = useState(false);
  useEffect(() => {
    const form = button.current?.form;
    const onSubmit = (event: SubmitEvent) => {
      if (sent) event.preventDefault();
      setSent(true);
    };
    form?.addEventListener("submit", onSubmit);
    return () => form?.removeEventListener("submit", onSubmit);
  }, [sent]);
  return (
    <button
      aria-disabled={sent}
      className={danger ? "control danger" : "control"}
      ref={button}
      type="submit"
    >
      {sent ? busy : label}
      {what && <span className="sr-only"> {what}</span>}
    </button>
  );
}
