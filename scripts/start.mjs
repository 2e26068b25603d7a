/** `npm start` and `npm run dev`: sets up whatever is missing, then serves. */
import { ensureDependencies } from "./dependencies.mjs";
import { endWithNpm } from "./end-with-npm.mjs";

endWithNpm();
ensureDependencies();
const { register } = await import("tsx/esm/api");
register();
await import("./serve.ts");
