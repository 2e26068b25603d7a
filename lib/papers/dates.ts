/** Dates as listings print them, read into ISO 8601 with reduced precision. */
import type { DatePrecision } from "./paper";

export type ReadDate =
  | {
      /** "2023", "2023-07" or "2023-07-23": never more precise than the text. */
      date: string;
      /** Whether the year stood in the text or was resolved by the day of the capture. */
      yearFrom: "text" | "capture";
    }
  | { unreadable: "not-a-date" | "no-year" };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
/** "2023-07-23", "2023/7/23", "2023-07", "2023", and with a time of day behind the day. */
const ISO = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2})(?:[T ]\d\d:\d\d.*)?)?)?$/;
const MONTH_FIRST = new RegExp(`^${MONTH} (\\d{1,2})(?:,? (\\d{4}))?$`, "i");
/** "23 July 2023", and the date of a mail header: "Fri, 02 Jul 1999 00:00:00 GMT". */
const DAY_FIRST = new RegExp(
  `^(?:[a-z]{3}, )?(\\d{1,2})[ -]${MONTH}(?:[, -]{1,2}(\\d{4})(?: \\d\\d:\\d\\d.*)?)?$`,
  "i",
);
const MONTH_ONLY = new RegExp(`^${MONTH},? (\\d{4})$`, "i");
const YEAR_FIRST = new RegExp(`^(\\d{4})[ -]${MONTH}(?:[ -](\\d{1,2}))?$`, "i");

/**
 * Reads "Jul 23, 2023", "23 July 2023", "2023 Jul 23", "Jul 2023", "2023-07-23", "2023/07",
 * "May 13". A day without a year is the latest such day not after `capturedOn` (an ISO date);
 * without that it cannot be told.
 */
export function readDate(text: string, capturedOn?: string): ReadDate {
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed);
  if (iso) return dated(Number(iso[1]), number(iso[3]), number(iso[4]));
  const dayFirst = DAY_FIRST.exec(trimmed);
  if (dayFirst) {
    return dayOf(monthNumber(dayFirst[2]!), Number(dayFirst[1]), dayFirst[3], capturedOn);
  }
  const monthOnly = MONTH_ONLY.exec(trimmed);
  if (monthOnly) return dated(Number(monthOnly[2]), monthNumber(monthOnly[1]!));
  const monthFirst = MONTH_FIRST.exec(trimmed);
  if (monthFirst) {
    return dayOf(monthNumber(monthFirst[1]!), Number(monthFirst[2]), monthFirst[3], capturedOn);
  }
  const yearFirst = YEAR_FIRST.exec(trimmed);
  if (yearFirst) {
    return dated(Number(yearFirst[1]), monthNumber(yearFirst[2]!), number(yearFirst[3]));
  }
  return { unreadable: "not-a-date" };
}

/** Of a span ("2012-08-24/2013", "2023 May-Jun"), its beginning. */
const SPAN_END = /\s*(?:\/|--|–|-)\s*(?:\.\.|\p{L}+\.?|\d{4}.*)?(?=\s|$)/u;
/** Nobody writes more around a date. */
const LONGEST_DATE = 200;
const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g;

/**
 * The date of publication as bibliographies write it, often around a date: "2012-08-24/2013",
 * "2023/05/12/Spring", "c1998", "Fall 2005", "12/05/2023" (of which only the year is certain).
 * Undefined for what names no year, or more years than one.
 */
export function readPublicationDate(text: string): string | undefined {
  if (text.length > LONGEST_DATE) return undefined;
  const plain = text
    .replace(/[[\]{}~?]+/g, " ")
    .replace(/\s+/g, " ")
    .replace(/(?:\/|[-/]00)+ ?$/, "")
    .trim();
  const whole = readDate(plain);
  if ("date" in whole) return whole.date;
  if (ISO.test(plain)) return undefined;
  const begun = readDate(plain.replace(SPAN_END, ""));
  if ("date" in begun) return begun.date;
  const withoutRemark = /^(\d{4}(?:\/\d{0,2}){2})\/.+$/.exec(plain)?.[1]?.replace(/\/+$/, "");
  if (withoutRemark) return readPublicationDate(withoutRemark);
  const years = new Set(plain.match(YEAR));
  return years.size === 1 ? [...years][0] : undefined;
}

/** The precision an ISO date is written with. */
export function precisionOf(date: string): DatePrecision {
  return date.length >= 10 ? "day" : date.length >= 7 ? "month" : "year";
}

function dayOf(month: number, day: number, year?: string, capturedOn?: string): ReadDate {
  if (year) return dated(Number(year), month, day);
  // 2000 has a 29 February: this asks only whether there ever is such a day.
  if (!exists(2000, month, day)) return { unreadable: "not-a-date" };
  if (!capturedOn) return { unreadable: "no-year" };
  let candidate = Number(capturedOn.slice(0, 4));
  while (!exists(candidate, month, day) || iso(candidate, month, day) > capturedOn) candidate--;
  return { date: iso(candidate, month, day), yearFrom: "capture" };
}

function dated(year: number, month?: number, day?: number): ReadDate {
  return exists(year, month ?? 1, day ?? 1)
    ? { date: iso(year, month, day), yearFrom: "text" }
    : { unreadable: "not-a-date" };
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function iso(year: number, month?: number, day?: number): string {
  const parts = [String(year).padStart(4, "0")];
  for (const part of [month, day]) if (part) parts.push(String(part).padStart(2, "0"));
  return parts.join("-");
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
