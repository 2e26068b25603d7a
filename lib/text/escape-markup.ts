/** Text for HTML and XML, between tags and in attributes with double quotes. */

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** XML 1.0 has no way to write these. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export function escapeMarkup(text: string): string {
  return text.replace(UNWRITABLE, "").replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}
