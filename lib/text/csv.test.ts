import { expect, it } from "vitest";
import { csvLine, guarded, unguarded } from "./csv";

it("quotes what has quotes, commas or line ends", () => {
  expect(csvLine(["a", 'b "c"', "d,e", "f\ng", 1, undefined])).toBe(
    'a,"b ""c""","d,e","f\ng",1,\r\n',
  );
});

it.each(["=1+1", "-2", "+3", "@SUM(A1)", "\tx", "'=1", "''=1", "plain", "'tis", "", "it's = 1"])(
  "guards %j so that it can be told again",
  (text) => {
    expect(guarded(text)).not.toMatch(/^[=+\-@\t\r]/);
    expect(unguarded(guarded(text))).toBe(text);
  },
);
