/** Text in real quotes; straight ones around the whole give way to them. */
export function quoted(text: string): string {
  const inner = /^"[^"]*"$/.test(text) ? text.slice(1, -1) : text;
  return `“${inner.replace(/"([^"]*)"/g, "‘$1’")}”`;
}
