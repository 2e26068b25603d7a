"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

interface PopoverProps {
  /** What the button that opens it names as its `popoverTarget`. */
  id: string;
  /** For screen readers. */
  label: string;
  className?: string;
  children: ReactNode;
}

/**
 * Something that opens over the page from a button beside it: the browser's own popover, so it also
 * opens, and closes by Esc and by a click elsewhere, where there is no JavaScript. With JavaScript it
 * closes when one of its links has led elsewhere. A dialog, because that takes the focus.
 */
export function Popover({ id, label, className, children }: PopoverProps) {
  const popover = useRef<HTMLDialogElement>(null);
  const address = `${usePathname()}?${useSearchParams()}`;
  const shownAt = useRef(address);
  useEffect(() => {
    if (shownAt.current === address) return;
    shownAt.current = address;
    popover.current?.hidePopover();
  }, [address]);
  return (
    <dialog
      aria-label={label}
      className={`popover ${className ?? ""}`}
      id={id}
      popover="auto"
      ref={popover}
    >
      {children}
    </dialog>
  );
}
