import { describe, expect, it } from "vitest";
import { type ComboboxMove, comboboxMove } from "./combobox-keys";

function press(
  combination: string,
  marked: number | "closed",
  removable = false,
): ComboboxMove | undefined {
  const keys = combination.split("+");
  const held = (name: string) => keys.slice(0, -1).includes(name);
  return comboboxMove(
    {
      key: keys.at(-1)!,
      altKey: held("Alt"),
      ctrlKey: held("Control"),
      metaKey: held("Meta"),
      shiftKey: held("Shift"),
    },
    { open: marked !== "closed", options: 3, marked: marked === "closed" ? -1 : marked, removable },
  );
}

describe("with the list closed", () => {
  it.each([
    ["ArrowDown", { kind: "open", mark: "first" }],
    ["ArrowUp", { kind: "open", mark: "last" }],
    ["Alt+ArrowDown", { kind: "open" }],
    ["Alt+ArrowUp", undefined],
    ["Escape", { kind: "leave" }],
    ["Enter", undefined],
    ["Home", undefined],
    ["Tab", undefined],
    ["a", undefined],
  ])("%s", (key, move) => {
    expect(press(key, "closed")).toEqual(move);
  });
});

describe("with the mark on no option", () => {
  it.each([
    ["ArrowDown", { kind: "mark", option: 0 }],
    ["ArrowUp", { kind: "mark", option: 2 }],
    ["Alt+ArrowUp", { kind: "close" }],
    ["Escape", { kind: "close" }],
    ["Enter", undefined],
    ["Home", undefined],
    ["End", undefined],
    ["Tab", undefined],
  ])("%s", (key, move) => {
    expect(press(key, -1)).toEqual(move);
  });
});

describe("with the mark on an option", () => {
  it.each([
    ["ArrowDown", 0, { kind: "mark", option: 1 }],
    ["ArrowDown", 2, { kind: "text" }],
    ["ArrowUp", 2, { kind: "mark", option: 1 }],
    ["ArrowUp", 0, { kind: "text" }],
    ["Home", 1, { kind: "text", cursor: "start" }],
    ["End", 1, { kind: "text", cursor: "end" }],
    ["ArrowLeft", 1, { kind: "text", cursor: "moves" }],
    ["ArrowRight", 1, { kind: "text", cursor: "moves" }],
    ["Enter", 1, { kind: "choose" }],
    ["Delete", 1, undefined],
    ["Shift+Home", 1, undefined],
    ["Control+ArrowDown", 1, undefined],
    ["Tab", 1, undefined],
  ])("%s at %i", (key, marked, move) => {
    expect(press(key, marked)).toEqual(move);
  });
});

describe("with the mark on an option that can be taken away", () => {
  it.each([
    ["Delete", { kind: "remove" }],
    ["Shift+Delete", { kind: "remove" }],
    ["Control+Delete", undefined],
    ["Enter", { kind: "choose" }],
  ])("%s", (key, move) => {
    expect(press(key, 1, true)).toEqual(move);
  });
});
