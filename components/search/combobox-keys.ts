/**
 * The keys of an editable combobox with list autocomplete, as the WAI-ARIA Authoring Practices have
 * them (w3.org/WAI/ARIA/apg/patterns/combobox): the focus stays in the text field, the arrows move
 * a mark through the list.
 */
export type ComboboxMove =
  /** Opens the list, with the mark on an option or on none. */
  | { kind: "open"; mark?: "first" | "last" }
  | { kind: "mark"; option: number }
  /** Back to the text; the cursor stays, goes to one of its ends, or where the key moves it. */
  | { kind: "text"; cursor?: "start" | "end" | "moves" }
  | { kind: "choose" | "remove" | "close" | "leave" };

interface ComboboxState {
  open: boolean;
  options: number;
  /** The option with the mark; -1 for none. */
  marked: number;
  /** Whether that option can be taken out of the list. */
  removable?: boolean;
}

type Press = Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

/** What a key does; undefined where it only edits the text, or belongs to the browser. */
export function comboboxMove(press: Press, state: ComboboxState): ComboboxMove | undefined {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = press;
  const { open, options, marked, removable } = state;
  if (ctrlKey || metaKey) return undefined;
  if (altKey) {
    if (key === "ArrowDown") return open ? undefined : { kind: "open" };
    return key === "ArrowUp" && open ? { kind: "close" } : undefined;
  }
  if (key === "Delete" && removable) return { kind: "remove" };
  if (shiftKey) return undefined;
  switch (key) {
    case "ArrowDown":
      if (!open) return { kind: "open", mark: "first" };
      return marked === options - 1 ? { kind: "text" } : { kind: "mark", option: marked + 1 };
    case "ArrowUp":
      if (!open) return { kind: "open", mark: "last" };
      if (marked === 0) return { kind: "text" };
      return { kind: "mark", option: marked === -1 ? options - 1 : marked - 1 };
    case "Home":
      return marked >= 0 ? { kind: "text", cursor: "start" } : undefined;
    case "End":
      return marked >= 0 ? { kind: "text", cursor: "end" } : undefined;
    case "ArrowLeft":
    case "ArrowRight":
      return marked >= 0 ? { kind: "text", cursor: "moves" } : undefined;
    case "Enter":
      return marked >= 0 ? { kind: "choose" } : undefined;
    case "Escape":
      return { kind: open ? "close" : "leave" };
    default:
      return undefined;
  }
}
