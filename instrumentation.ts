/**
 * Runs once when Next starts (nextjs.org/docs/app/guides/instrumentation): puts some routes where
 * `scripts/quick-route.mjs` finds them, in the same process but outside of what Next bundles.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { quickRoutes } = await import("./app/api/quick-routes");
  Object.assign(globalThis, { paperAtlasQuickRoutes: quickRoutes });
}
