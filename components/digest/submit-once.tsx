"use client";

import { useEffect, useRef, useState } from "react";

/** A button that sends its form once and says that it is at work. */
export function SubmitOnce({ label, busy }: { label: string; busy: string }) {
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
    <button aria-disabled={sent} className="control danger" ref={button} type="submit">
      {sent ? busy : label}
    </button>
  );
}
