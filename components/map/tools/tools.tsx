import type { ComponentType, ReactNode } from "react";

/** A panel beside the map that does something with it. Its state lives in the map's address. */
export interface MapTool {
  /** In the address, as `tool=…`. */
  id: string;
  name: string;
  /** The inside of a 24-unit icon, drawn with strokes. */
  icon: ReactNode;
  /** Reads `useMapSession()`. Shown while the tool is open. */
  Panel: ComponentType;
}

/** In the order of their buttons. */
export const MAP_TOOLS: readonly MapTool[] = [];
