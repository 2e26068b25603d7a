/** A picture of the map as SVG: its points as circles, or as an image where they are too many. */
import type { Stroke } from "@/lib/map/crowding";
import { fontAt, HALO, inkAt, type StandingName } from "@/lib/map/label-painter";
import type { Palette } from "@/lib/map/palette";
import type { Box, Size } from "@/lib/map/viewport";
import { escapeMarkup } from "@/lib/text/escape-markup";
import { CAPTION_FONT_SIZE, type Caption, DOT_RADIUS, textStart } from "./caption";

/** An image in an address of its own, stretched over a box of the picture. */
export interface PictureImage {
  href: string;
  box: Box;
  opacity?: number;
}

export interface PictureCircle {
  x: number;
  y: number;
  colour: string;
}

/** Circles that are drawn alike. */
export interface PictureCircles {
  stroke: Stroke;
  circles: readonly PictureCircle[];
}

export interface Picture {
  title: string;
  pane: Size;
  palette: Palette;
  fontFamily: string;
  /** From the lowest. */
  layers: readonly (PictureImage | PictureCircles)[];
  names: readonly StandingName[];
  caption: Caption;
}

export function pictureSvg({ title, pane, palette, fontFamily, layers, names, caption }: Picture) {
  const { width } = pane;
  const height = pane.height + caption.height;
  const family = escapeMarkup(fontFamily);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${family}">`,
    `<title>${escapeMarkup(title)}</title>`,
    `<clipPath id="pane"><rect width="${width}" height="${pane.height}"/></clipPath>`,
    `<rect width="${width}" height="${height}" fill="${palette.rim}"/>`,
    `<rect width="${width}" height="${pane.height}" fill="${palette.ground}"/>`,
    `<g clip-path="url(#pane)">`,
    ...layers.map((layer) => ("href" in layer ? image(layer) : circles(layer, palette))),
    `<g text-anchor="middle" dominant-baseline="central" stroke="${palette.ground}" stroke-width="${HALO}" stroke-linejoin="round" paint-order="stroke">`,
    ...names.map((name) => nameText(name, palette)),
    "</g>",
    "</g>",
    captionGroup(caption, pane, palette),
    "</svg>\n",
  ].join("\n");
}

/** Where the reader lacks the font, another one takes the same room. */
function lengthOf(width: number): string {
  return `textLength="${short(width)}" lengthAdjust="spacingAndGlyphs"`;
}

function image({ href, box, opacity = 1 }: PictureImage): string {
  const [width, height] = [box.right - box.left, box.bottom - box.top].map(short);
  return `<image href="${escapeMarkup(href)}" x="${short(box.left)}" y="${short(box.top)}" width="${width}" height="${height}" opacity="${short(opacity)}" preserveAspectRatio="none"/>`;
}

function circles({ stroke, circles }: PictureCircles, palette: Palette): string {
  const { radius, opacity, rim, rimOpacity } = stroke;
  // Half of the outline lies below the fill.
  const outline = rimOpacity
    ? ` stroke="${palette.rim}" stroke-width="${short(2 * rim)}" stroke-opacity="${short(rimOpacity)}" paint-order="stroke"`
    : "";
  const dots = circles.map(
    ({ x, y, colour }) =>
      `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${colour}"/>`,
  );
  return [`<g fill-opacity="${short(opacity)}"${outline}>`, ...dots, "</g>"].join("\n");
}

function nameText({ label, box, presence }: StandingName, palette: Palette): string {
  const [weight, size] = fontAt(label.depth).split(" ");
  const x = short((box.left + box.right) / 2);
  const y = short((box.top + box.bottom) / 2);
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${inkAt(label.depth, palette)}" opacity="${short(presence)}" ${lengthOf(box.right - box.left)}>${escapeMarkup(label.text)}</text>`;
}

function captionGroup({ entries, source }: Caption, pane: Size, palette: Palette): string {
  return [
    `<g transform="translate(0 ${pane.height})" font-size="${CAPTION_FONT_SIZE}" dominant-baseline="central" fill="${palette.quietInk}">`,
    ...entries.map(
      ({ x, y, width, label, colour }) =>
        `<circle cx="${short(x)}" cy="${y}" r="${DOT_RADIUS}" fill="${colour}"/><text x="${short(textStart(x))}" y="${y}" ${lengthOf(width)}>${escapeMarkup(label)}</text>`,
    ),
    `<text x="${source.x}" y="${source.y}">${escapeMarkup(source.text)}</text>`,
    "</g>",
  ].join("\n");
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}
