/** Icons as strokes of the current colour; always beside words or inside a named control. */
import type { ReactNode } from "react";

function Icon({ children, size = 16 }: { children: ReactNode; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      className="shrink-0"
      fill="none"
      focusable="false"
      height={size}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth={1.8}
      viewBox="0 0 24 24"
      width={size}
    >
      {children}
    </svg>
  );
}

export function SearchIcon() {
  return (
    <Icon>
      <circle cx="11" cy="11" r="7" />
      <path d="m20 20-4-4" />
    </Icon>
  );
}

export function CrossIcon({ size = 14 }: { size?: number }) {
  return (
    <Icon size={size}>
      <path d="M6 6l12 12M18 6 6 18" />
    </Icon>
  );
}

/** Something opens below. */
export function ChevronIcon() {
  return (
    <Icon size={12}>
      <path d="m5 9 7 7 7-7" />
    </Icon>
  );
}

/** Done before. */
export function ClockIcon() {
  return (
    <Icon>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7v5l3.5 2" />
    </Icon>
  );
}

export function FilterIcon() {
  return (
    <Icon>
      <path d="M4 6h16M7 12h10M10 18h4" />
    </Icon>
  );
}

export function DotsIcon() {
  return (
    <Icon>
      <path d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth={2.6} />
    </Icon>
  );
}

/** Something is brought in. */
export function UploadIcon() {
  return (
    <Icon size={26}>
      <path d="M12 15V4m0 0L7.5 8.5M12 4l4.5 4.5M4 15v3.5A1.5 1.5 0 0 0 5.5 20h13a1.5 1.5 0 0 0 1.5-1.5V15" />
    </Icon>
  );
}

/** Half lit: follows the system, or either side. */
export function ThemeIcon() {
  return (
    <Icon size={18}>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 4a8 8 0 0 1 0 16Z" fill="currentColor" />
    </Icon>
  );
}

export function BookmarkIcon({ filled = false }: { filled?: boolean }) {
  return (
    <Icon>
      <path d="M6.5 4h11v16.5L12 16l-5.5 4.5Z" fill={filled ? "currentColor" : "none"} />
    </Icon>
  );
}

/** One to three lines below a title. */
export function DensityIcon({ lines }: { lines: number }) {
  const path = ["M5 8h14M5 16h14", "M5 6h14M5 12h9M5 18h14", "M5 5h14M5 10h14M5 15h14M5 20h9"];
  return (
    <Icon>
      <path d={path[lines - 1]} />
    </Icon>
  );
}
