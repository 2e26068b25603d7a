/** A thread does not know of the loader that its process reads TypeScript with. */
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
