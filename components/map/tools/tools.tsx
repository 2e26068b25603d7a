import type { ComponentType, ReactNode } from "react";
import { ContrastTool } from "./contrast-tool";
import { PathTool } from "./path-tool";
import { TimeTool } from "./time-tool";

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
export const MAP_TOOLS: readonly MapTool[] = [
  {
    id: "path",
    name: "Stepping stones",
    icon: (
      <>
        <circle cx="5" cy="18" r="2.2" />
        <circle cx="12" cy="11" r="2.2" />
        <circle cx="19" cy="5" r="2.2" />
        <path d="M6.8 16.4l3.6-3.8M13.8 9.6l3.4-3" />
      </>
    ),
    Panel: PathTool,
  },
  {
    id: "contrast",
    name: "Contrast",
    icon: (
      <>
        <circle cx="9" cy="12" r="6.5" />
        <circle cx="15" cy="12" r="6.5" />
      </>
    ),
    Panel: ContrastTool,
  },
  {
    id: "time",
    name: "Time",
    icon: (
      <>
        <circle cx="12" cy="12" r="8" />
        <path d="M12 7.5V12l3 2" />
      </>
    ),
    Panel: TimeTool,
  },
];
