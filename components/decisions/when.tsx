/** A moment to the minute, as the library's clock had it. */
export function When({ at }: { at: string }) {
  return <time dateTime={at}>{at.slice(0, 16).replace("T", " ")} UTC</time>;
}
