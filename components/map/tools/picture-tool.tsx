import { useEffect, useRef } from "react";
import { number } from "@/components/ui/count";
import { readSelection } from "@/lib/search/selection-url";
import { drawPicture, EXPORT_SCALE, MOST_CIRCLES, paintPicture } from "../map-export";
import type { MapSeen } from "../map-layers";
import { useMapSession } from "../map-session";
import { pictureSource } from "../picture-source";

const BUTTON =
  "rounded-md border border-line-2 px-3 py-2 text-left hover:border-edge hover:bg-sunk disabled:opacity-50";
/** Pixels of the preview; the buttons below it should be seen, too. */
const MOST_HEIGHT = 180;
/** The preview follows the map when it has come to rest. */
const FOLLOW_MS = 250;

/** What is seen, as a picture: names, legend and source line with it. */
export function PictureTool() {
  const { data, view, selectionQuery, selected } = useMapSession();
  const preview = useRef<HTMLCanvasElement>(null);
  const day = new Date().toISOString().slice(0, 10);
  const papers = selected?.reduce((sum, bit) => sum + bit, 0) ?? data.points.count;
  const { selection } = readSelection(selectionQuery);
  const source = pictureSource(papers, selection, data.regions, day);

  useEffect(() => {
    const show = () => {
      const seen = view?.seen();
      const canvas = preview.current;
      if (!seen || !canvas) return;
      const picture = paintPicture(data, seen, source, 1);
      const most = canvas.parentElement!.clientWidth;
      const scale = Math.min(most / picture.width, MOST_HEIGHT / picture.height);
      canvas.style.width = `${picture.width * scale}px`;
      canvas.width = Math.round(picture.width * scale * devicePixelRatio);
      canvas.height = Math.round(picture.height * scale * devicePixelRatio);
      const ctx = canvas.getContext("2d")!;
      ctx.imageSmoothingQuality = "high";
      ctx.drawImage(picture, 0, 0, canvas.width, canvas.height);
    };
    let timer = setTimeout(show);
    const stop = view?.onPaint(() => {
      clearTimeout(timer);
      timer = setTimeout(show, FOLLOW_MS);
    });
    return () => {
      clearTimeout(timer);
      stop?.();
    };
  }, [data, view, source]);

  const save = async (kind: "png" | "svg", make: (seen: MapSeen) => Promise<Blob>) => {
    const seen = view?.seen();
    if (seen) download(`paper-atlas-map-${day}.${kind}`, await make(seen));
  };
  const png = async (seen: MapSeen) => {
    const picture = paintPicture(data, seen, source, EXPORT_SCALE);
    return new Promise<Blob>((resolve) => picture.toBlob((blob) => resolve(blob!)));
  };
  const svg = async (seen: MapSeen) => {
    const text = drawPicture(data, seen, "Topic map of papers", source);
    return new Blob([text], { type: "image/svg+xml" });
  };
  return (
    <div className="grid gap-3">
      <canvas
        ref={preview}
        role="img"
        aria-label="The picture as it will be"
        className="mx-auto rounded-md border border-line"
      />
      <div className="grid gap-2">
        <button type="button" className={BUTTON} onClick={() => save("png", png)}>
          <span className="font-medium text-ink">Image (PNG)</span>
          <span className="block text-ink-2">For slides and pages, at twice the resolution.</span>
        </button>
        <button type="button" className={BUTTON} onClick={() => save("svg", svg)}>
          <span className="font-medium text-ink">Drawing (SVG)</span>
          <span className="block text-ink-2">
            For print and editing: names are text, papers are shapes while there are at most{" "}
            {number(MOST_CIRCLES)}.
          </span>
        </button>
      </div>
    </div>
  );
}

function download(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
