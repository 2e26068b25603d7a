/** The parts of an ISO date, as many as it has: the year, the month, the day. */
export function dateParts(isoDate: string | undefined): number[] {
  return isoDate === undefined ? [] : isoDate.split("-").map(Number);
}
