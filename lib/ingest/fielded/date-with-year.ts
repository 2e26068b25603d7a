import { readPublicationDate } from "@/lib/papers/dates";

/**
 * The date of publication where the year stands apart from it: databases have a day without one
 * ("MAY 12", "JUN-AUG"), or the day online, and of two years that differ that of publication is meant.
 */
export function dateWithYear(date: string | undefined, year: string | undefined) {
  if (!date || !/^\d{4}$/.test(year ?? "") || date.includes(year!)) return date;
  if (/^\p{L}{3,9}(?:[- ]\p{L}{3,9})?(?: \d{1,2})?$/u.test(date)) return `${date} ${year}`;
  return readPublicationDate(date) ? year : date;
}
