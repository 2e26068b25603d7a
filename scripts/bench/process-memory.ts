import { spawnSync } from "node:child_process";

/** Resident memory of a process and those it started, as the system counts it. */
export function megabytesOf(pid: number): number {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8" });
  const rows = (stdout ?? "").split("\n").map((line) => line.trim().split(/\s+/).map(Number));
  const family = new Set([pid]);
  let kilobytes = 0;
  for (const [id = 0, parent = 0, size = 0] of rows.sort((a, b) => a[0]! - b[0]!)) {
    if (family.has(parent)) family.add(id);
    if (family.has(id)) kilobytes += size;
  }
  return Math.round(kilobytes / 1024);
}
