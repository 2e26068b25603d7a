import { z } from "zod";
import { type CiteFormat, writePapers } from "@/lib/cite/format";
import { EXPORT_FORMATS } from "@/lib/cite/formats/list";
import { namedPapers, selectedPapers } from "@/lib/db/cited-papers";
import { attachment } from "../attachment";
import { checked } from "../checked";
import { choice } from "../params";
import { requireSelectionAnd } from "../query";
import { ApiError, answer } from "../respond";
import { streamed } from "../streamed";

const NAMES = EXPORT_FORMATS.map(({ name }) => name);
const params = z.object({ format: choice(NAMES) });

/** The whole selection as a file, in the order of its results. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const [selection, { format }] = requireSelectionAnd(request, params);
    return file(format, selectedPapers(selection));
  });
}

/** Some 20,000 papers by name; who wants more takes a selection. */
const MOST_BYTES = 2 * 1024 * 1024;
const named = z.strictObject({
  format: z.tuple([choice(NAMES)], `takes one of: ${NAMES.join(", ")}; once.`),
  paper: z.array(z.string().min(1).max(200), "takes the slugs of papers, one field each."),
});

/** The papers that a form names, one `paper` field each. Reads only: a POST because lists are long. */
export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const fields = await readFields(request);
    const given = [...fields.keys()].map((key) => [key, fields.getAll(key)]);
    const refusal = "The form has fields that cannot be used";
    const { format, paper } = checked(named, Object.fromEntries(given), refusal);
    return file(format[0], namedPapers([...new Set(paper)]));
  });
}

async function readFields(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get("Content-Type") ?? "";
  const length = Number(request.headers.get("Content-Length") ?? "NaN");
  if (!type.startsWith("application/x-www-form-urlencoded") || !(length <= MOST_BYTES)) {
    const message = `Send a form (application/x-www-form-urlencoded) of at most ${MOST_BYTES} bytes.`;
    throw new ApiError(400, "bad-request", message);
  }
  return new URLSearchParams(await request.text());
}

function file(name: string, batches: Parameters<typeof writePapers>[1]): Response {
  const format = EXPORT_FORMATS.find((format) => format.name === name) as CiteFormat;
  return new Response(streamed(writePapers(format, batches)), {
    headers: attachment(format, "paper-atlas"),
  });
}
