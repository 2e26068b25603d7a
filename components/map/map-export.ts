/** What the map shows as a picture to take along, with a legend and where it is from. */
import {
  CAPTION_FONT_SIZE,
  type Caption,
  DOT_RADIUS,
  layCaption,
  textStart,
} from "@/lib/map/picture/caption";
import { type PictureImage, pictureSvg } from "@/lib/map/picture/picture-svg";
import { toPixel } from "@/lib/map/viewport";
import type { MapData } from "./map-data";
import { cleared, coloursOf, type MapSeen, paintOverlay } from "./map-layers";
import { MapPicture, type PictureShapes } from "./map-picture";

/** Pixels of an exported picture per CSS pixel. */
export const EXPORT_SCALE = 2;
/** Circles in an SVG: with more, programs that edit it grow slow, and an image is smaller. */
export const MOST_CIRCLES = 5_000;

/** The whole picture as pixels. */
export function paintPicture(
  data: MapData,
  seen: MapSeen,
  source: string,
  scale: number,
): HTMLCanvasElement {
  const { pane } = seen.sight;
  const caption = captionOf(seen, source);
  const whole = { width: pane.width, height: pane.height + caption.height };
  const canvas = blank(whole.width * scale, whole.height * scale);
  const ctx = cleared(canvas, whole);
  ctx.fillStyle = seen.look.palette.rim;
  ctx.fillRect(0, 0, whole.width, whole.height);
  for (const layer of [pointsOf(data, seen, scale), overlayOf(data, seen, scale)]) {
    ctx.drawImage(layer, 0, 0, pane.width, pane.height);
  }
  ctx.translate(0, pane.height);
  paintCaption(ctx, caption, seen);
  return canvas;
}

/** The whole picture as shapes and texts. */
export function drawPicture(data: MapData, seen: MapSeen, title: string, source: string): string {
  const { look, sight, content } = seen;
  const picture = new MapPicture(blank(1, 1), data.points, data.grid);
  picture.use(look);
  const shapes = picture.shapes(sight, MOST_CIRCLES);
  const box = { left: 0, top: 0, right: sight.pane.width, bottom: sight.pane.height };
  const imageOf = (canvas: HTMLCanvasElement) => ({ href: canvas.toDataURL(), box });
  const colours = coloursOf(look.colouring, look.palette);
  const points = shapes
    ? [
        glowImage(shapes, seen),
        ...shapes.circles.map(({ stroke, circles }) => ({
          stroke,
          circles: circles.map(({ x, y, category }) => ({ x, y, colour: colours[category]! })),
        })),
      ]
    : [imageOf(pointsOf(data, seen, EXPORT_SCALE))];
  const drawn = { ...seen, content: { ...content, names: [] } };
  const tools = [...content.painters].length > 0;
  return pictureSvg({
    ...{ title, pane: sight.pane, palette: look.palette, fontFamily: content.fontFamily },
    layers: [...points, ...(tools ? [imageOf(overlayOf(data, drawn, EXPORT_SCALE))] : [])],
    names: content.names,
    caption: captionOf(seen, source),
  });
}

function pointsOf({ points, grid }: MapData, { look, sight }: MapSeen, scale: number) {
  const canvas = blank(1, 1);
  const picture = new MapPicture(canvas, points, grid);
  picture.use(look);
  picture.paint(sight, scale);
  return canvas;
}

function overlayOf({ points }: MapData, { look, sight, content }: MapSeen, scale: number) {
  const { pane } = sight;
  const canvas = blank(pane.width * scale, pane.height * scale);
  paintOverlay(cleared(canvas, pane), points, look, content, sight);
  return canvas;
}

function glowImage({ glow, glowShare }: PictureShapes, { sight }: MapSeen): PictureImage {
  const { size, pixels, extent } = glow;
  const canvas = blank(size, size);
  canvas.getContext("2d")!.putImageData(new ImageData(pixels, size, size), 0, 0);
  const [left, top] = toPixel(sight.projection, extent.left, extent.top);
  const [right, bottom] = toPixel(sight.projection, extent.right, extent.bottom);
  return { href: canvas.toDataURL(), box: { left, top, right, bottom }, opacity: glowShare };
}

function captionOf({ look, sight, content }: MapSeen, source: string): Caption {
  const colours = coloursOf(look.colouring, look.palette);
  const legend = look.colouring.legend.map(({ label }, i) => ({ label, colour: colours[i]! }));
  const ctx = blank(1, 1).getContext("2d")!;
  ctx.font = `${CAPTION_FONT_SIZE}px ${content.fontFamily}`;
  return layCaption(legend, source, sight.pane.width, (text) => ctx.measureText(text).width);
}

function paintCaption(ctx: CanvasRenderingContext2D, { entries, source }: Caption, seen: MapSeen) {
  const { palette } = seen.look;
  ctx.font = `${CAPTION_FONT_SIZE}px ${seen.content.fontFamily}`;
  ctx.textBaseline = "middle";
  for (const { x, y, label, colour } of entries) {
    ctx.fillStyle = colour;
    ctx.beginPath();
    ctx.arc(x, y, DOT_RADIUS, 0, 2 * Math.PI);
    ctx.fill();
    ctx.fillStyle = palette.quietInk;
    ctx.fillText(label, textStart(x), y);
  }
  ctx.fillStyle = palette.quietInk;
  ctx.fillText(source.text, source.x, source.y);
}

function blank(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  return canvas;
}
