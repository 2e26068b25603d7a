/** What was measured, as a value for JSON and as tables for people. */
import type { IngestFigures } from "./measure-ingest";
import type { ServerFigures } from "./measure-server";
import type { Timing } from "./percentiles";
import type { Rival } from "./rivals";

export interface BenchReport {
  measuredAt: string;
  machine: string;
  library: {
    description: string;
    papers: number;
    megabytes: number;
    /** When it was made: reading or making the papers, storing them, indexing them. */
    seconds: { papers: number; store: number; index: number };
    storedPerSecond: number;
    /** Memory at most meanwhile. */
    makingMegabytes: number;
    notes: string[];
  };
  ingest: IngestFigures[];
  server: ServerFigures & { startSeconds: number; firstSearchSeconds: number };
  rivals: (Rival & { timesOurs?: number })[];
}

type Cells = (string | number)[];

const TIMES = ["runs", "p50", "p95", "p99", "worst"];

export function renderReport({ machine, library, ingest, server, rivals }: BenchReport): string {
  const { load, others, megabytes } = server;
  const { seconds } = library;
  const parts = [
    `${library.description}: ${library.papers} papers, ${library.megabytes} MB on disk`,
    `read in ${seconds.papers} s, stored in ${seconds.store} s (${library.storedPerSecond} papers/s), ` +
      `indexed in ${seconds.index} s with ${library.makingMegabytes} MB of memory`,
    machine,
    ...library.notes,
    "",
    ...ingest.map(ingestTable),
    table(
      ["GET /api/search, milliseconds", ...TIMES],
      [
        ["all queries, asked again", ...cells(server.search)],
        ["all queries, first time", ...cells(server.first)],
        ...Object.entries(server.byKind).map(
          ([kind, timing]): Cells => [`  ${kind}`, ...cells(timing)],
        ),
      ],
    ),
    table(["GET /api/suggest, milliseconds", ...TIMES], [["typing", ...cells(server.suggestions)]]),
    `Slowest: ${server.slowest.map(({ milliseconds, selection }) => `${milliseconds} ms ${selection}`).join("\n         ")}`,
    "",
    table(
      ["Searches from several clients", "a second", ...TIMES.slice(1)],
      Object.entries(load).map(
        ([clients, { perSecond, ...timing }]): Cells => [
          `${clients} clients`,
          perSecond,
          ...cells(timing).slice(1),
        ],
      ),
    ),
    table(
      ["GET /api/health meanwhile, milliseconds", ...TIMES],
      [
        ["no search", ...cells(others.idle)],
        ["1 client searches", ...cells(others.oneClient)],
        ["8 clients search", ...cells(others.eightClients)],
      ],
    ),
    `Server: first answer after ${server.startSeconds} s, first search after ${server.firstSearchSeconds} s; ` +
      `memory ${megabytes.before} MB at first, ${megabytes.most} MB at most, ${megabytes.after} MB at the end`,
    "",
    table(
      ["Plain words, in one process", "papers", "build s", ...TIMES, "p50 / ours"],
      rivals.map(
        (rival): Cells => [
          rival.name,
          rival.papers || "",
          rival.buildSeconds ?? "",
          ...cells(rival.timing),
          ...(rival.timing ? [rival.timesOurs ?? ""] : []),
        ],
      ),
    ),
    ...(server.failures.length > 0
      ? [
          `${server.failures.length} requests were not answered: ${server.failures.slice(0, 5).join("; ")}`,
        ]
      : []),
  ];
  return `${parts.join("\n")}\n`;
}

function ingestTable({ what, perSecondWithoutLayout, steps, ...whole }: IngestFigures): string {
  return table(
    [`Ingest of ${what}`, "seconds", "MB at most"],
    [
      ...steps.map(({ step, seconds, megabytes }): Cells => [`  ${step}`, seconds, megabytes]),
      [
        `in all: ${whole.perSecond} papers/s; ${perSecondWithoutLayout} papers/s without the layout`,
        whole.seconds,
        whole.megabytes,
      ],
    ],
  );
}

function cells({ runs, p50, p95, p99, worst }: Timing): number[] {
  return [runs, p50, p95, p99, worst];
}

/** Words are aligned left, numbers right. */
function table(head: string[], rows: Cells[]): string {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) =>
    Math.max(...all.map((row) => (row.length === head.length ? row[column]!.length : 0))),
  );
  const lines = all.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}
