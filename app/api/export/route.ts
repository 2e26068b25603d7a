import { z } from "zod";
import { type CiteFormat, writePapers } from "@/lib/cite/format";
import { EXPORT_FORMATS } from "@/lib/cite/formats/list";
import { namedPapers, selectedPapers } from "@/lib/db/cited-papers";
import { attachment } from "../attachment";
import { choice, requireParams } from "../params";
import { ApiError, answer, requireSelection } from "../respond";
import { streamed } from "../streamed";

const NAMES = EXPORT_FORMATS.map(({ name }) => name);
const params = z.object({ format: choice(NAMES) });

/** The whole selection as a file, in the order of its results. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const { format } = requireParams(request, params);
    return file(format, selectedPapers(requireSelection(request)));
  });
}

/** Some 20,000 papers by name; who wants more takes a selection. */
const MOST_BYTES = 2 * 1024 * 1024;
const named = z.object({
  format: choice(NAMES),
  paper: z.array(z.string().min(1).max(200)).min(1, "names no paper."),
});

/** The papers that a form names, one `paper` field each. Reads only: a POST because lists are long. */
export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const fields = await readFields(request);
    const result = named.safeParse({ format: fields.get("format"), paper: fields.getAll("paper") });
    if (!result.success) {
      const issues = result.error.issues.map(({ path, message }) => ({
        path: String(path[0]),
        message: `${String(path[0])} ${message}`,
      }));
      throw new ApiError(400, "bad-request", "The form has fields that cannot be used.", issues);
    }
    return file(result.data.format, namedPapers([...new Set(result.data.paper)]));
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
