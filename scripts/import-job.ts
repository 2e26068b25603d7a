/**
 * A job of an import in a process of its own, started by the server:
 * `import-job.ts reading|storing|undoing ID`. Tells its events as JSON lines on standard error.
 */
import { doJob, type JobEvent } from "@/lib/intake/imports/work";
import { forPeople } from "./failure";

const [kind, id = ""] = process.argv.slice(2);

try {
  if (kind !== "reading" && kind !== "storing" && kind !== "undoing")
    throw new Error("no such job");
  await doJob(kind, id, tell);
} catch (cause) {
  tell({ event: "failed", message: forPeople(cause) });
  process.exitCode = 2;
}

function tell(event: JobEvent): void {
  console.error(JSON.stringify(event));
}
