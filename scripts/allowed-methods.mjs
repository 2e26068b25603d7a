/** Which methods an address takes: told by the proxy, and by the server where Next has no say. */

const READS = ["GET", "HEAD"];

/** The routes that do more than read. What changes something asks lib/intake/write-access who may. */
const ROUTES = [
  { route: /^\/api\/import\/?$/, methods: ["POST"] },
  { route: /^\/api\/import\/token\/?$/, methods: ["POST"] },
  { route: /^\/api\/import\/[^/]+\/?$/, methods: [...READS, "POST", "DELETE"] },
  { route: /^\/api\/import\/[^/]+\/files\/[^/]+\/?$/, methods: ["PUT"] },
  { route: /^\/api\/decisions\/?$/, methods: [...READS, "POST"] },
  { route: /^\/api\/digests\/?$/, methods: [...READS, "POST"] },
  { route: /^\/api\/digests\/[^/]+\/?$/, methods: [...READS, "POST", "DELETE"] },
  // It only reads, but a list of picked papers is too long for an address.
  { route: /^\/api\/export\/?$/, methods: [...READS, "POST"] },
];

/**
 * Without OPTIONS, which every address answers with this list.
 * @param {string} pathname
 * @returns {string[]}
 */
export function allowedMethods(pathname) {
  return ROUTES.find(({ route }) => route.test(pathname))?.methods ?? READS;
}

/**
 * Why a method is refused, in a sentence.
 * @param {string} method
 * @param {string[]} allowed
 */
export function methodRefused(method, allowed) {
  const only = allowed.join() === READS.join() ? "reading" : allowed.join(", ");
  return `This address is for ${only} only: ${method} is not allowed.`;
}
