/** What people are told of the formats is true. */
import { expect, it } from "vitest";
import { FORMATS } from "@/lib/ingest/formats/list";
import { readDigest } from "@/lib/ingest/read-digest";
import { FORMAT_GUIDES } from "./format-guide";

const GUIDES = FORMAT_GUIDES.flatMap(({ guides }) => Object.entries(guides));

it("has a guide of every format, and of no other", () => {
  const told = GUIDES.map(([name]) => name).sort();
  expect(told).toEqual(FORMATS.map(({ name }) => name).sort());
});

it.each(GUIDES)("gives an example that is read as %s", (name, { example }) => {
  const { format, drafts, problems } = readDigest(example, { file: "example" });
  expect([format?.name, problems.filter(({ severity }) => severity !== "info")]).toEqual([
    name,
    [],
  ]);
  expect(drafts[0]!.title).toContain("Rounding and Its Losses");
});
