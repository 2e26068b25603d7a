/** What to do about a problem, where its sentence speaks of the command line. */
const HERE: Record<string, string> = {
  "unknown-format":
    "No known format fits this text. Choose one under “Format and origin”, or check that the whole page was copied, with its first lines.",
  "titles-alone":
    "A line or two do not tell that they are titles of papers. If they are, have them read as a list of titles; otherwise copy more of the listing.",
  "too-slow":
    "Reading this part of the text took longer than two minutes and was given up. Split the file, or choose its format under “Format and origin”.",
  "date-without-year":
    "The date has no year, and the day the listing was copied is not known. Say it above, and the list is read again.",
};

export function advice({ rule, message }: { rule: string; message: string }): string {
  return HERE[rule] ?? message;
}
