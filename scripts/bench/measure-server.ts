/** Times of the server's answers, alone and under load, and what one request costs the others. */
import { setTimeout as sleep } from "node:timers/promises";
import { ask } from "./ask";
import { Random, shuffled } from "./data/random";
import { step } from "./messages";
import { type Timing, timingOf } from "./percentiles";
import type { BenchQuery } from "./queries";
import type { BenchServer } from "./server";

export interface ServerFigures {
  /** Each query, the first time that it was ever asked. */
  first: Timing;
  /** Asked again after all others, with another page size each time. */
  search: Timing;
  byKind: Record<string, Timing>;
  slowest: { milliseconds: number; kind: string; selection: string }[];
  suggestions: Timing;
  /** By number of clients. */
  load: Record<string, Timing & { perSecond: number }>;
  /** `GET /api/health`, 10 ms after its last answer: with nothing else, and while searches run. */
  others: { idle: Timing; oneClient: Timing; eightClients: Timing };
  megabytes: { before: number; after: number; most: number };
  failures: string[];
}

const ROUNDS = 4;
const LOAD_SECONDS = 8;
const CLIENTS = [2, 8, 32];
const PROBE_EVERY_MS = 10;
const IDLE_MS = 3_000;
const SLOWEST = 5;

export async function measureServer(
  server: BenchServer,
  queries: BenchQuery[],
  texts: string[],
): Promise<ServerFigures> {
  const { address } = server;
  const failures = new Set<string>();
  const before = server.memory();
  let most = before;
  const asked = async (paths: string[], clients = 1, seconds?: number) => {
    const answer = await ask({ address, paths, clients, seconds });
    for (const failure of answer.failures) failures.add(failure);
    most = Math.max(most, server.memory());
    return answer;
  };
  /** No size is asked twice of a query, so that no answer can be one that was kept. */
  const paths = (round: number) =>
    queries.map(({ selection }) => {
      const size = `size=${20 - (round % 10)}`;
      return `/api/search?${selection ? `${selection}&${size}` : size}`;
    });
  const inAnyOrder = (list: string[], seed: number) => shuffled(list, new Random(seed));

  step(`Asking ${queries.length} queries ${1 + ROUNDS} times`);
  const first = (await asked(paths(0))).times.map(([, time]) => time);
  const rounds: [query: number, time: number][] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const order = shuffled([...queries.keys()], new Random(round));
    const all = paths(round);
    const { times } = await asked(order.map((index) => all[index]!));
    for (const [place, time] of times) rounds.push([order[place]!, time]);
  }
  step("Typing into the search box");
  const typed = texts.map((text) => `/api/suggest?${new URLSearchParams({ q: text })}`);
  await asked(typed.slice(0, 20));
  const suggestions = (await asked(inAnyOrder(typed, 0))).times.map(([, time]) => time);

  const load: ServerFigures["load"] = {};
  for (const clients of CLIENTS) {
    step(`Asking with ${clients} clients`);
    const { times, seconds } = await asked(inAnyOrder(paths(5), clients), clients, LOAD_SECONDS);
    const durations = times.map(([, time]) => time);
    load[clients] = { perSecond: Math.round(times.length / seconds), ...timingOf(durations) };
  }
  step("Asking for something small meanwhile");
  const others = {
    idle: await probe(address, sleep(IDLE_MS)),
    oneClient: await probe(address, asked(inAnyOrder(paths(6), 3))),
    eightClients: await probe(address, asked(inAnyOrder(paths(7), 4), 8)),
  };
  return {
    first: timingOf(first),
    search: timingOf(rounds.map(([, time]) => time)),
    byKind: timesByKind(queries, rounds),
    slowest: slowestOf(queries, rounds),
    suggestions: timingOf(suggestions),
    load,
    others,
    megabytes: { before, after: server.memory(), most },
    failures: [...failures],
  };
}

function timesByKind(queries: BenchQuery[], rounds: [number, number][]): Record<string, Timing> {
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  return Object.fromEntries(
    kinds.map((kind) => {
      const times = rounds.filter(([query]) => queries[query]!.kind === kind);
      return [kind, timingOf(times.map(([, time]) => time))];
    }),
  );
}

function slowestOf(queries: BenchQuery[], rounds: [number, number][]): ServerFigures["slowest"] {
  return [...rounds]
    .sort((a, b) => b[1] - a[1])
    .slice(0, SLOWEST)
    .map(([query, time]) => {
      const { kind, selection } = queries[query]!;
      return { milliseconds: Math.round(time), kind, selection: selection.slice(0, 100) };
    });
}

/**
 * How long a small request takes while something else goes on; without an answer, until it failed.
 * The next one waits for the answer, so that these requests are no load themselves.
 */
async function probe(address: string, meanwhile: Promise<unknown>): Promise<Timing> {
  let going = true;
  const end = meanwhile.finally(() => {
    going = false;
  });
  const times: number[] = [];
  while (going) {
    times.push(await timeOf(`${address}/api/health`));
    await sleep(PROBE_EVERY_MS);
  }
  await end;
  return timingOf(times);
}

async function timeOf(url: string): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(url).catch(() => undefined);
  await answer?.arrayBuffer().catch(() => undefined);
  return performance.now() - begun;
}
