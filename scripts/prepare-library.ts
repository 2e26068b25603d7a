/**
 * The step of `npm start` that may take long, in a process of its own beside a server that answers
 * already. Ends with the server, whose pipe its standard input is.
 */
import { forPeople } from "./failure";
import { prepareLibrary } from "./prepare";

process.stdin.resume().on("end", () => process.exit());

try {
  await prepareLibrary();
} catch (cause) {
  console.error(`✗ ${forPeople(cause)}`);
  process.exitCode = 1;
}
process.exit();
