/** Brings themes, map and search up to date with the papers: what the server starts after a removal. */
import { forPeople } from "./failure";
import { generateClient } from "./prepare";

try {
  await generateClient();
  const { derive } = await import("@/lib/intake/derive");
  await derive((what) => console.error(`· ${what} …`));
} catch (cause) {
  console.error(`✗ ${forPeople(cause)}`);
  process.exitCode = 1;
}
