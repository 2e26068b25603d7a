/** Whether single-key shortcuts are on; kept in this browser (WCAG 2.1.4 asks for a way to stop them). */
const KEY = "shortcuts";

export function shortcutsOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    // A browser may refuse its storage; then nothing was switched off.
    return true;
  }
}

export function setShortcuts(on: boolean): void {
  if (on) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, "off");
}
