/** How API routes answer: JSON with timing, errors as `{error: {code, message, issues?}}`. */
import type { Selection } from "@/lib/search/selection";
import { readSelection, type SelectionIssue } from "@/lib/search/selection-url";

export interface ApiIssue {
  path: string;
  message: string;
}

/** A request that cannot be answered as asked. */
export class ApiError extends Error {
  constructor(
    readonly status: 400 | 404 | 409 | 413,
    readonly code: string,
    message: string,
    readonly issues?: ApiIssue[],
  ) {
    super(message);
  }
}

/** Runs a route, times it and turns what it throws into an error answer without a stack trace. */
export async function answer(route: () => Promise<Response>): Promise<Response> {
  const start = performance.now();
  const response = await route().catch(errorResponse);
  response.headers.set("Server-Timing", `total;dur=${(performance.now() - start).toFixed(1)}`);
  return response;
}

/**
 * Answers go to a browser on the same machine, nearly always: packing them (which `no-transform`
 * forbids) would take longer than sending them.
 */
export function json(value: unknown, init?: ResponseInit): Response {
  return Response.json(value, {
    ...init,
    headers: { "Cache-Control": "no-cache, no-transform", ...init?.headers },
  });
}

/**
 * The selection of a request's query string; throws a 400 that names each bad value. `others` are
 * keys of a selection that mean something else to the route.
 */
export function requireSelection(request: Request, others: readonly string[] = []): Selection {
  const params = new URL(request.url).searchParams;
  for (const key of others) params.delete(key);
  const { selection, issues } = readSelection(params);
  if (issues.length > 0) throw badQuery("bad-selection", issues);
  return selection;
}

/** A 400 that names each bad value of a query string, and says what its key takes. */
export function badQuery(code: string, issues: SelectionIssue[]): ApiError {
  const keys = [...new Set(issues.map(({ key }) => key))];
  return new ApiError(
    400,
    code,
    `The query string has values that cannot be used: ${keys.join(", ")}.`,
    issues.map(({ key, value, message }) => ({ path: key, message: `${message} Got "${value}".` })),
  );
}

function errorResponse(cause: unknown): Response {
  if (cause instanceof ApiError) {
    const { status, code, message, issues } = cause;
    return json({ error: { code, message, ...(issues && { issues }) } }, { status });
  }
  console.error(cause);
  return json(
    {
      error: {
        code: "internal",
        message: "The library could not answer; the server's log says why.",
      },
    },
    { status: 500 },
  );
}
