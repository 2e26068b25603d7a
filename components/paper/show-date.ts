const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** An ISO date as it is said, no more precise than it is: "2023", "July 2023", "23 July 2023". */
export function showDate(isoDate: string): string {
  const [year, month, day] = isoDate.split("-");
  const name = month && MONTHS[Number(month) - 1];
  return [day && String(Number(day)), name, year].filter(Boolean).join(" ");
}
