/** Answers as the map's API does, from an invented map, for a page whose requests are led here. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { encodeMap } from "@/lib/map/codec";
import type { InventedMap } from "./invented-map";

export interface MapServer {
  address: string;
  serve(map: InventedMap): void;
  stop(): void;
}

export async function startMapServer(): Promise<MapServer> {
  let points = new Uint8Array();
  let regions = "";
  const server = createServer(({ url }, response) => {
    if (url?.startsWith("/api/map?")) {
      response.setHeader("Content-Type", "application/octet-stream").end(points);
      return;
    }
    response.setHeader("Content-Type", "application/json");
    response.end(url?.startsWith("/api/map/regions") ? regions : JSON.stringify({ papers: [] }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    serve(map) {
      points = encodeMap(map.points);
      regions = JSON.stringify(map.about);
    },
    stop: () => server.close(),
  };
}
