/**
 * Asks a server, from a process of its own, so that neither waits for the other's work. Reads a
 * job as JSON from standard input, answers with the times on standard output.
 */
import { Agent, get } from "node:http";
import { text } from "node:stream/consumers";
import type { ClientAnswer, ClientJob } from "./bench/ask";

const job = JSON.parse(await text(process.stdin)) as ClientJob;
process.stdout.write(JSON.stringify(await ask(job)));

async function ask({ address, paths, clients, seconds }: ClientJob): Promise<ClientAnswer> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: [number, number][] = [];
  const failures: string[] = [];
  const start = performance.now();
  const end = seconds === undefined ? Number.POSITIVE_INFINITY : start + seconds * 1000;
  let next = 0;
  const client = async () => {
    while (performance.now() < end && (seconds !== undefined || next < paths.length)) {
      const index = next++ % paths.length;
      const begun = performance.now();
      const status = await statusOf(agent, address + paths[index]);
      times.push([index, performance.now() - begun]);
      if (status !== 200) failures.push(`${status} ${paths[index]}`);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return { times, failures, seconds: (performance.now() - start) / 1000 };
}

/** Status of an answer, when all of it has come; 0 when none came. */
function statusOf(agent: Agent, url: string): Promise<number> {
  return new Promise((resolve) => {
    get(url, { agent }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
      response.on("error", () => resolve(0));
    }).on("error", () => resolve(0));
  });
}
