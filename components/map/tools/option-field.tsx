import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { comboboxMove } from "@/components/search/combobox-keys";
import { CrossIcon } from "@/components/ui/icons";

export interface FieldOption {
  /** Unique among the options of a field. */
  id: string;
  label: string;
  /** What it is, in a word: "Paper". */
  kind: string;
}

interface OptionFieldProps<T extends FieldOption> {
  label: string;
  placeholder: string;
  /** What was chosen; then there is no text to type until it is let go. */
  chosen: string | undefined;
  text: string;
  onText: (text: string) => void;
  /** What the text may mean. */
  options: readonly T[];
  onChoose: (option: T) => void;
  onClear: () => void;
}

/** One thing of the library, found by typing; once chosen it stands there by its name. */
export function OptionField<T extends FieldOption>(props: OptionFieldProps<T>) {
  const { label, chosen, onChoose, onClear } = props;
  const id = useId();
  const field = useRef<HTMLDivElement>(null);
  /** What was chosen or let go here takes the focus with it. */
  const acted = useRef(false);
  const isChosen = chosen !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the other control has come
  useEffect(() => {
    if (acted.current) field.current?.querySelector<HTMLElement>("input, button")?.focus();
    acted.current = false;
  }, [isChosen]);
  return (
    <div ref={field} className="grid gap-1">
      <label htmlFor={id} className="text-micro font-semibold tracking-wider text-ink-3 uppercase">
        {label}
      </label>
      {chosen === undefined ? (
        <Combobox
          id={id}
          {...props}
          onChoose={(option) => {
            acted.current = true;
            onChoose(option);
          }}
        />
      ) : (
        <div className="flex items-start justify-between gap-2 rounded-md border border-line-2 bg-sunk py-1 pr-1 pl-2.5">
          <output id={id} className="line-clamp-2 py-0.5 text-ink">
            {chosen}
          </output>
          <button
            type="button"
            aria-label={`Let go of ${chosen}`}
            onClick={() => {
              acted.current = true;
              onClear();
            }}
            className="grid size-6 shrink-0 place-items-center text-ink-2 hover:text-ink"
          >
            <CrossIcon size={12} />
          </button>
        </div>
      )}
    </div>
  );
}

function Combobox<T extends FieldOption>({
  id,
  placeholder,
  text,
  onText,
  options,
  onChoose,
}: OptionFieldProps<T> & { id: string }) {
  const [marked, setMarked] = useState(-1);
  const [closed, setClosed] = useState(false);
  const open = !closed && options.length > 0;
  const at = Math.min(marked, options.length - 1);
  const choose = (option: T | undefined) => {
    if (option) onChoose(option);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = comboboxMove(event, { open, options: options.length, marked: at });
    if (event.key === "Enter" && !move) choose(open ? options[0] : undefined);
    else if (move?.kind === "choose") choose(options[at]);
    else if (move?.kind === "close") setClosed(true);
    else if (move?.kind === "mark") setMarked(move.option);
    else if (move?.kind === "text") setMarked(-1);
    else if (move?.kind === "open") setClosed(false);
    else return;
    // Escape closes the list and not the panel around it.
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div>
      <input
        id={id}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open && at >= 0 ? `${id}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        className="w-full rounded-md border border-edge bg-paper px-2.5 py-1.5 text-ink placeholder:text-ink-3"
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          setMarked(-1);
          setClosed(false);
          onText(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label="Suggestions"
        hidden={!open}
        className="mt-1 max-h-56 overflow-auto rounded-md border border-line-2 bg-raised py-1"
      >
        {options.map((option, i) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text field
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text field has the keys
          <div
            key={option.id}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === at}
            className="flex cursor-pointer items-baseline justify-between gap-3 px-2.5 py-1 text-ink hover:bg-sunk aria-selected:bg-accent-soft"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            <span className="line-clamp-2">{option.label}</span>
            <span className="shrink-0 text-micro text-ink-3">{option.kind}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
