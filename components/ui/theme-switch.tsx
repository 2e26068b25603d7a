"use client";

import type { ChangeEvent } from "react";
import { ThemeIcon } from "./icons";
import { readTheme, THEME_COOKIE, THEMES, type Theme } from "./theme";

const YEAR_IN_SECONDS = 31_536_000;

/** A native select under an icon. Without JavaScript the system decides and the switch is hidden. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  return (
    <label className="theme-switch needs-script" title="Light or dark">
      <span className="sr-only">Colour theme</span>
      <ThemeIcon />
      <select defaultValue={theme} onChange={choose}>
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {name === "system" ? "As the system" : name === "light" ? "Light" : "Dark"}
          </option>
        ))}
      </select>
    </label>
  );
}

function choose(event: ChangeEvent<HTMLSelectElement>) {
  const theme = readTheme(event.target.value);
  const maxAge = theme === "system" ? 0 : YEAR_IN_SECONDS;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${maxAge}; samesite=lax`;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
