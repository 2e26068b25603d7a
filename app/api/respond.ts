/** How API routes answer: JSON with timing, errors as `{error: {code, message, issues?}}`. */

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
