/** Whether the text is the source of a web page rather than what a browser shows of it. */
export function isHtmlSource(text: string): boolean {
  return /^\s*(?:<!--[^>]{0,500}-->\s*)?(?:<!doctype html|<html[\s>])/i.test(text.slice(0, 2000));
}
