import { expect, it } from "vitest";
import { progressOf } from "./job-progress";
import { announcingJob, isJobAnnounced, undisturbed } from "./jobs";

it("an import is read once more where its work began or ended meanwhile", async () => {
  const seen: boolean[] = [];
  let work: Promise<void> | undefined;
  let end = () => {};
  await undisturbed("an import", async () => {
    seen.push(isJobAnnounced("an import"));
    if (seen.length === 1) work = announcingJob("an import", () => new Promise((ok) => (end = ok)));
    if (seen.length === 2) {
      end();
      await work;
    }
  });
  expect(seen).toEqual([false, true, false]);
});

it("progress is of the present step, and counts nothing where there is nothing", () => {
  const before = { what: "a.bib", share: 0.9, records: 3, perSecond: 2 };
  expect(progressOf({ event: "reading", file: "b.bib" }, before)).toEqual({ what: "b.bib" });
  const none = { event: "records", file: "b.bib", records: 0, bytes: 9, ofBytes: 10 } as const;
  expect(progressOf({ ...none, perSecond: 0 }, before)).toEqual({ what: "b.bib", share: 0.9 });
});
