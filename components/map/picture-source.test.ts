import { describe, expect, it } from "vitest";
import { readSelection } from "@/lib/search/selection-url";
import { pictureSource } from "./picture-source";

const region = { id: "2", depth: 0, label: "state space models", terms: [], size: 9 };
const regions = [{ ...region, first: 0, x: 0.5, y: 0.5 }];
const sourceOf = (query: string) =>
  pictureSource(1_146, readSelection(query).selection, regions, "2026-06-04");

describe("where a picture is from", () => {
  it("names the library's size and the day when nothing is selected", () => {
    expect(sourceOf("")).toBe("Paper Atlas · 1,146 papers · 2026-06-04");
  });

  it("names the search and what it was filtered by, regions by their names", () => {
    expect(sourceOf("q=scaling&region=2&not-theme=vision")).toBe(
      "Paper Atlas · 1,146 papers · “scaling” · not theme: vision · region: state space models · 2026-06-04",
    );
  });
});
