/** The colours of the day (light or dark) as the painter needs them. */
import { interpolateHcl, interpolateRgb } from "d3";
import type { Swatch } from "@/lib/map/colouring";

export interface Palette {
  /** Behind the map; also the halo of labels. */
  ground: string;
  /** The rim around bright points. */
  rim: string;
  ink: string;
  quietInk: string;
  faintInk: string;
  accent: string;
  /** One per theme group, in the order of the groups; used again from the start beyond. */
  hues: readonly string[];
}

/** The CSS colour of a swatch. */
export function colourOf(swatch: Swatch, palette: Palette): string {
  if (swatch.kind === "none") return interpolateRgb(palette.faintInk, palette.ground)(0.3);
  if (swatch.kind === "hue") return palette.hues[swatch.hue % palette.hues.length]!;
  return (swatch.kind === "ramp" ? orderRamp : trustRamp)(palette)(swatch.at);
}

/** From rust through purple to blue, ever stronger against the ground: order must survive in grey. */
function orderRamp({ hues, ink, ground }: Palette): (at: number) => string {
  const least = interpolateRgb(hues[0]!, ground)(0.35);
  const most = interpolateRgb(hues[1]!, ink)(0.42);
  return interpolateHcl(least, most);
}

/** From hardly there to as strong as ink. */
function trustRamp({ faintInk, accent, ink, ground }: Palette): (at: number) => string {
  return interpolateRgb(interpolateRgb(faintInk, ground)(0.5), interpolateRgb(accent, ink)(0.35));
}
