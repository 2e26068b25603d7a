import { ApiError, answer } from "../respond";

/** Every address below /api that is no route. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const { pathname } = new URL(request.url);
    throw new ApiError(404, "unknown-route", `There is no route ${pathname.slice(0, 200)}.`);
  });
}
