import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { type ImportPulse, pulseOf } from "@/lib/ingest/import-state";
import { readImport } from "@/lib/intake/imports/state";
import { guarded, requireImport } from "../../guarded";

type Context = RouteContext<"/api/import/[id]/events">;

const INTERVAL_MS = 400;
/** Proxies close what says nothing for a minute. */
const SILENCE_MS = 20_000;

/** How far an import is, as server-sent events, until nothing more is to come. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => {
    const { id } = await requireImport(params);
    const body = Readable.toWeb(Readable.from(pulses(id, request.signal)));
    return new Response(body as ReadableStream<Uint8Array>, {
      headers: {
        "Content-Type": "text/event-stream",
        "Cache-Control": "no-cache, no-transform",
      },
    });
  });
}

const encoder = new TextEncoder();

async function* pulses(id: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  let said = "";
  let saidAt = Date.now();
  while (!signal.aborted) {
    const state = await readImport(id);
    const pulse: ImportPulse = state ? pulseOf(state) : { phase: "failed", atWork: false };
    const text = JSON.stringify(pulse);
    if (text !== said) yield encoder.encode(`data: ${text}\n\n`);
    else if (Date.now() - saidAt > SILENCE_MS) yield encoder.encode(": still here\n\n");
    if (text !== said || Date.now() - saidAt > SILENCE_MS) saidAt = Date.now();
    said = text;
    if (!pulse.atWork) return;
    await sleep(INTERVAL_MS);
  }
}
