/** Whether single-key shortcuts are on; kept in this browser (WCAG 2.1.4 asks for a way to stop them). */
const KEY = "shortcuts";

export function shortcutsOn(): boolean {
  return localStorage.getItem(KEY) !== "off";
}

export function setShortcuts(on: boolean): void {
  if (on) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, "off");
}
