import type { ReactNode } from "react";

/** What stands in the map's place when there is no map to show. */
export function MapMessage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div
      role="status"
      className="grid flex-1 content-center justify-items-center gap-2 p-8 text-center text-ink-2"
    >
      <h2 className="font-serif text-title font-semibold text-ink">{title}</h2>
      {children}
    </div>
  );
}

/** The map before its data: the same ground and legend strip, so that nothing moves. */
export function MapSkeleton() {
  return (
    <>
      <div role="status" className="grid flex-1 place-items-center">
        <span className="sr-only">Loading the map</span>
        <span
          aria-hidden="true"
          className="size-40 rounded-full bg-line opacity-60 blur-2xl motion-safe:animate-pulse"
        />
      </div>
      <div aria-hidden="true" className="h-11 border-t border-line bg-raised" />
    </>
  );
}
