/**
 * Routes that are asked at every key press, for the server to answer without Next, whose way from a
 * request to a route takes as much computing as many a search.
 */
import { contentSecurityPolicy, securityHeaders } from "../security-headers";
import { GET as health } from "./health/route";
import { GET as search } from "./search/route";
import { GET as suggest } from "./suggest/route";

type Route = (request: Request) => Promise<Response>;

/** By pathname; each is answered as by Next, with the headers that the proxy adds. */
export const quickRoutes: Record<string, Route> = {
  "/api/health": secured(health),
  "/api/search": secured(search),
  "/api/suggest": secured(suggest),
};

function secured(route: Route): Route {
  return async (request) => {
    const response = await route(request);
    for (const [name, value] of Object.entries(securityHeaders(contentSecurityPolicy()))) {
      response.headers.set(name, value);
    }
    return response;
  };
}
