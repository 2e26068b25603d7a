/** Which dates of publication are believed. */
import type { DigestFacts } from "./format";

/** Before the first printed books. */
const EARLIEST = "1400";
/** Journals are dated ahead by up to a year; twice that is believed. */
const YEARS_AHEAD = 2;

/**
 * Whether a paper may have appeared on an ISO date, at the latest two years after the capture or
 * after today, whichever is later.
 */
export function isPlausibleDate(date: string, { crawledOn = "" }: DigestFacts): boolean {
  const today = new Date().toISOString().slice(0, 10);
  const latest = crawledOn > today ? crawledOn : today;
  const end = `${Number(latest.slice(0, 4)) + YEARS_AHEAD}${latest.slice(4)}`;
  return date >= EARLIEST && date <= end;
}
