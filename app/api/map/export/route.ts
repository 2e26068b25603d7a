import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { readRegions } from "@/lib/db/map";
import { placedPapers, readStandalonePage } from "@/lib/db/map-export";
import { mapAsJson, papersAsCsv, regionsAsCsv } from "@/lib/map/place-table";
import { standalonePage } from "@/lib/map/standalone/standalone-page";
import type { Selection } from "@/lib/search/selection";
import { choice } from "../../params";
import { requireSelectionAnd } from "../../query";
import { answer } from "../../respond";
import { streamed } from "../../streamed";

const params = z.object({
  format: choice(["csv", "json", "html"]),
  of: choice(["papers", "regions"]).default("papers"),
});

const TYPES = {
  csv: "text/csv; charset=utf-8",
  json: "application/json",
  html: "text/html; charset=utf-8",
};

/** The selection with its places on the map as a file: CSV of its papers or of all regions, JSON of both, or a page of its own. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const [selection, { format, of }] = requireSelectionAnd(request, params);
    const body = await BODIES[format](selection, of);
    return new Response(body, {
      headers: {
        "Content-Type": TYPES[format],
        "Content-Disposition": `attachment; filename="paper-atlas-${of === "regions" ? "regions" : "map"}.${format}"`,
        "Cache-Control": "no-cache",
      },
    });
  });
}

const BODIES = {
  async csv(selection: Selection, of: "papers" | "regions") {
    if (of === "regions") return regionsAsCsv((await readRegions()).regions);
    return streamed(papersAsCsv(placedPapers(selection)));
  },
  async json(selection: Selection) {
    return streamed(mapAsJson(await readRegions(), placedPapers(selection)));
  },
  async html(selection: Selection) {
    const [map, list, style] = await Promise.all(["map.js", "page.js", "page.css"].map(asset));
    const assets = { script: `${map}${list}`, style: style! };
    return standalonePage(await readStandalonePage(selection), assets);
  },
};

function asset(name: string): Promise<string> {
  return readFile(path.join(process.cwd(), "lib/map/standalone", name), "utf8");
}
