/** The page of a digest. */
export function digestHref(id: number): string {
  return `/digests/${id}`;
}

/** Some of its lines in its text, marked there: "/digests/3/text?lines=9-10#L9". */
export function linesHref(id: number, firstLine: number, lastLine = firstLine): string {
  const range = firstLine === lastLine ? String(firstLine) : `${firstLine}-${lastLine}`;
  return `${digestHref(id)}/text?lines=${range}#L${firstLine}`;
}
