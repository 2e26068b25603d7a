"use client";

import { useEffect, useState } from "react";
import { setShortcuts, shortcutsOn } from "./shortcut-setting";

export function ShortcutToggle() {
  const [on, setOn] = useState(true);
  useEffect(() => setOn(shortcutsOn()), []);
  return (
    <label className="needs-script inline-flex items-center gap-2">
      <input
        checked={on}
        className="size-4 accent-accent"
        onChange={(event) => {
          setOn(event.target.checked);
          setShortcuts(event.target.checked);
        }}
        type="checkbox"
      />
      Single-key shortcuts in this browser
    </label>
  );
}
