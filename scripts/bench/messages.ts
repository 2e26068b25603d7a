/** What a run says on its way; standard output is the report's alone. */
export function step(what: string): void {
  console.error(`· ${what} …`);
}
