import type { Box, Size } from "@/lib/map/viewport";

/** What the panel around an element leaves free of the map: above it where it is a sheet, else to its right. */
export function besidePanel(within: Element, { width, height }: Size): Box | undefined {
  const panel = within.closest<HTMLElement>("section");
  if (!panel) return undefined;
  const { offsetLeft: left, offsetTop: top, offsetWidth: wide } = panel;
  const isSheet = wide > width / 2;
  return { left: isSheet ? 0 : left + wide, top: 0, right: width, bottom: isSheet ? top : height };
}
