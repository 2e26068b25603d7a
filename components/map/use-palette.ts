import { useEffect, useState } from "react";
import type { Palette } from "@/lib/map/palette";

const HUES = 8;

/** The page's colours, read from its CSS variables again whenever the colour scheme changes. */
export function usePalette(): Palette | undefined {
  const [palette, setPalette] = useState<Palette>();
  useEffect(() => {
    const read = () => setPalette(readPalette());
    read();
    const system = matchMedia("(prefers-color-scheme: dark)");
    system.addEventListener("change", read);
    const switched = new MutationObserver(read);
    switched.observe(document.documentElement, { attributeFilter: ["class", "data-theme"] });
    return () => {
      system.removeEventListener("change", read);
      switched.disconnect();
    };
  }, []);
  return palette;
}

function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string) => style.getPropertyValue(name).trim();
  return {
    ground: value("--sunk"),
    rim: value("--raised"),
    ink: value("--ink"),
    quietInk: value("--ink-2"),
    faintInk: value("--ink-3"),
    accent: value("--accent"),
    hues: Array.from({ length: HUES }, (_, i) => value(`--g${i}`)),
  };
}
