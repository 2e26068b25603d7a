import type { ComponentType, ReactNode } from "react";
import { AreaTool } from "./area-tool";
import { ContrastTool } from "./contrast-tool";
import { DataTool } from "./data-tool";
import { PathTool } from "./path-tool";
import { PictureTool } from "./picture-tool";
import { RegionsTool } from "./regions-tool";
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
  /** What the tool before it put over the map stays there: it is about what is seen. */
  keepsWhatIsSeen?: true;
}

/** While it is open, the pointer draws. */
export const AREA_TOOL = "area";

/** The map in words. */
export const REGIONS_TOOL = "regions";

/** In the order of their buttons. */
export const MAP_TOOLS: readonly MapTool[] = [
  {
    id: REGIONS_TOOL,
    name: "Regions",
    icon: <path d="M4 6h7M4 12h3M10 12h10M4 18h3M10 18h7" />,
    Panel: RegionsTool,
  },
  {
    id: AREA_TOOL,
    name: "Outline papers",
    icon: (
      <>
        <path
          d="M12 4c5 0 9 2.7 9 6.2s-4 6.3-9 6.3-9-2.8-9-6.3S7 4 12 4z"
          strokeDasharray="3.4 3"
        />
        <path d="M7.5 16c1.8.6 2.3 2.2.6 4.5" />
      </>
    ),
    Panel: AreaTool,
  },
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
  {
    id: "picture",
    name: "Picture",
    icon: (
      <>
        <rect x="3.5" y="5" width="17" height="14" rx="2" />
        <circle cx="9" cy="10" r="1.6" />
        <path d="M4 17l5-4 3.5 2.5L17 11l3.5 3.5" />
      </>
    ),
    Panel: PictureTool,
    keepsWhatIsSeen: true,
  },
  {
    id: "data",
    name: "Take along",
    icon: <path d="M12 4v10M8 10.5l4 4 4-4M5 19h14" />,
    Panel: DataTool,
  },
];
