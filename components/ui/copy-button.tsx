"use client";

import { useEffect, useState } from "react";

interface CopyButtonProps {
  label: string;
  /** Which of several it copies, for screen readers. */
  of?: string;
  /** What is copied; the address of the page where left out. */
  text?: string;
}

/** Copies, and says so for a moment. */
export function CopyButton({ label, of, text }: CopyButtonProps) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (said === "") return;
    const timer = setTimeout(() => setSaid(""), 2000);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text ?? location.href);
      setSaid("Copied");
    } catch {
      setSaid("Copying is blocked");
    }
  };
  return (
    <button className="control needs-script relative" onClick={copy} type="button">
      <span className={said === "" ? "" : "invisible"}>
        {label}
        {of && <span className="sr-only"> {of}</span>}
      </span>
      <span className="absolute inset-0 grid place-items-center whitespace-nowrap" role="status">
        {said}
      </span>
    </button>
  );
}
