import { useEffect, useId, useRef, useState } from "react";
import { CrossIcon } from "@/components/ui/icons";
import type { Box } from "@/lib/map/viewport";
import { MapIcon } from "../map-icon";
import { useMapSession } from "../map-session";
import { MAP_TOOLS, type MapTool } from "./tools";

const BUTTON =
  "grid size-9 place-items-center text-ink-2 hover:text-ink aria-expanded:bg-accent-soft aria-expanded:text-accent";

/** Where the buttons stand, for names to keep out of: 36 px each, 12 from the corner. */
export function toolBarBox(): Box {
  return { left: 0, top: 0, right: 14 + 36 * MAP_TOOLS.length, bottom: 50 };
}

/** The tools of the map: a button each, and the panel of the one that is open. */
export function ToolBar() {
  const { params, change, view } = useMapSession();
  const open = MAP_TOOLS.find(({ id }) => id === params.tool);
  /** The tool whose doing is looked at through the open one. */
  const [beneath, setBeneath] = useState<MapTool>();
  const buttons = useRef<HTMLFieldSetElement>(null);
  const panel = useRef<HTMLElement>(null);
  const id = useId();
  const openId = open?.id;
  /** A panel that is opened takes the focus; one that came with the address does not. */
  const before = useRef(openId);
  const opener = useRef<HTMLElement>(undefined);
  useEffect(() => {
    if (openId && openId !== before.current) {
      const { activeElement } = document;
      const within = activeElement instanceof HTMLElement && activeElement !== document.body;
      opener.current = within ? activeElement : undefined;
      focusPanel(panel.current!);
    }
    before.current = openId;
  }, [openId]);
  useEffect(() => {
    const element = panel.current;
    if (!openId || !element || !view) return;
    const cover = () => {
      const { offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight } = element;
      view.cover("panel", { left, top, right: left + offsetWidth, bottom: top + offsetHeight });
    };
    const observer = new ResizeObserver(cover);
    observer.observe(element);
    return () => {
      observer.disconnect();
      view.cover("panel", undefined);
    };
  }, [openId, view]);
  const close = () => {
    const button = buttons.current?.querySelector<HTMLElement>("[aria-expanded=true]");
    (opener.current?.isConnected ? opener.current : button)?.focus();
    setBeneath(undefined);
    change({ tool: undefined });
  };
  return (
    <>
      <fieldset
        ref={buttons}
        aria-label="Tools of the map"
        className="absolute top-3 left-3 z-10 flex max-w-[calc(100%-4rem)] flex-wrap overflow-hidden rounded-md border border-line bg-raised shadow-card"
      >
        {MAP_TOOLS.map((tool) => (
          <button
            key={tool.id}
            type="button"
            aria-label={tool.name}
            title={tool.name}
            aria-expanded={tool === open}
            aria-controls={tool === open ? id : undefined}
            className={BUTTON}
            onClick={() => {
              if (tool === open) return close();
              setBeneath(tool.keepsWhatIsSeen && !open?.keepsWhatIsSeen ? open : undefined);
              change({ tool: tool.id });
            }}
          >
            <MapIcon>{tool.icon}</MapIcon>
          </button>
        ))}
      </fieldset>
      {open && (
        <section
          ref={panel}
          id={id}
          tabIndex={-1}
          aria-label={open.name}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.stopPropagation();
            close();
          }}
          className="absolute inset-x-0 bottom-0 z-20 flex max-h-3/5 flex-col border-t border-line bg-raised text-small shadow-card @lg:inset-x-auto @lg:top-14 @lg:bottom-auto @lg:left-3 @lg:max-h-[calc(100%-4.5rem)] @lg:w-80 @lg:rounded-lg @lg:border"
        >
          <header className="flex items-center justify-between border-b border-line py-1 pr-1 pl-3.5">
            <h2 className="font-semibold text-ink">{open.name}</h2>
            <button
              type="button"
              aria-label={`Close ${open.name}`}
              onClick={close}
              className="grid size-8 place-items-center text-ink-2 hover:text-ink"
            >
              <CrossIcon />
            </button>
          </header>
          <div className="min-h-0 overflow-auto px-3.5 py-3">
            <open.Panel />
          </div>
        </section>
      )}
      {open?.keepsWhatIsSeen && beneath && (
        <div hidden>
          <beneath.Panel />
        </div>
      )}
    </>
  );
}

/** A part of the panel can ask for the focus. */
function focusPanel(panel: HTMLElement): void {
  (panel.querySelector<HTMLElement>("[data-takes-focus]") ?? panel).focus();
}
