/** Contour lines around a summit: papers as a landscape. */
export function Logo({ size = 22 }: { size?: number }) {
  return (
    <svg
      aria-hidden="true"
      className="shrink-0 text-accent"
      fill="none"
      focusable="false"
      height={size}
      stroke="currentColor"
      strokeWidth={1.7}
      viewBox="0 0 24 24"
      width={size}
    >
      <path d="M12 3c5.2 0 9 3.4 9 8.4 0 5.4-4.2 9.6-9.6 9.6C6.4 21 3 17.6 3 12.6 3 7 6.7 3 12 3Z" />
      <path d="M12.3 6.6c3 0 5.2 2 5.2 4.9 0 3.2-2.5 5.7-5.7 5.7-3 0-5-2.1-5-5 0-3.3 2.3-5.6 5.5-5.6Z" />
      <circle cx="12.2" cy="11.6" fill="currentColor" r="1.7" stroke="none" />
    </svg>
  );
}
