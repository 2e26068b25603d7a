import { describe, expect, it } from "vitest";
import { precisionOf, readDate, readPublicationDate } from "./dates";

describe("readDate", () => {
  it.each([
    ["Jul 23, 2023", "2023-07-23"],
    ["23 July 2023", "2023-07-23"],
    ["Sept. 3, 2024", "2024-09-03"],
    ["2023-07-23", "2023-07-23"],
    ["Jul 2023", "2023-07"],
    ["2023-07", "2023-07"],
    ["2023", "2023"],
    ["Feb 29, 2024", "2024-02-29"],
    ["2023/05/12", "2023-05-12"],
    ["2023 May 12", "2023-05-12"],
    ["Fri, 02 Jul 1999 00:00:00 GMT", "1999-07-02"],
    ["2023-05-12T08:00:00Z", "2023-05-12"],
  ])("reads %s as precisely as it is written", (text, date) => {
    expect(readDate(text)).toEqual({ date, yearFrom: "text" });
  });

  it.each([
    ["May 13", "2026-06-04", "2026-05-13"],
    ["Jun 4", "2026-06-04", "2026-06-04"],
    ["Jun 5", "2026-06-04", "2025-06-05"],
    ["Feb 29", "2026-06-04", "2024-02-29"],
    ["Dec 31", "2026-01-01", "2025-12-31"],
  ])("takes %s, captured on %s, for the latest such day", (text, capturedOn, date) => {
    expect(readDate(text, capturedOn)).toEqual({ date, yearFrom: "capture" });
  });

  it("cannot tell a year without the day of the capture", () => {
    expect(readDate("May 13")).toEqual({ unreadable: "no-year" });
  });

  it.each(["Feb 30, 2023", "Feb 30", "Jun 31, 2024", "2023-13-01", "yesterday", "", "Foo 3, 2023"])(
    "refuses “%s”",
    (text) => {
      expect(readDate(text, "2026-06-04")).toEqual({ unreadable: "not-a-date" });
    },
  );
});

describe("a date of publication", () => {
  it.each([
    ["2012-08-24/2013", "2012-08-24"],
    ["2021-06--2022-01", "2021-06"],
    ["2023 May-Jun", "2023-05"],
    ["2023/05/12/Spring", "2023-05-12"],
    ["2023///", "2023"],
    ["2023-00-00", "2023"],
    ["[c1998?]", "1998"],
    ["Fall 2005", "2005"],
    ["12/05/2023", "2023"],
  ])("is read from “%s”", (text, date) => {
    expect(readPublicationDate(text)).toBe(date);
  });

  it.each(["in press", "2004 or 2005", "2023-02-31", "n.d.", ""])("is not in “%s”", (text) => {
    expect(readPublicationDate(text)).toBeUndefined();
  });
});

it("tells the precision of an ISO date", () => {
  expect(["2023", "2023-07", "2023-07-23"].map(precisionOf)).toEqual(["year", "month", "day"]);
});
