/** `npm test`: sets up whatever is missing, then runs every check and test. */
import { ensureDependencies } from "./dependencies.mjs";

ensureDependencies();
const { register } = await import("tsx/esm/api");
register();
await import("./verify.ts");
