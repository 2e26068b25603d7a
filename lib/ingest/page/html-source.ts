/** Whether a text is the source of something rather than what people read of it. */

/** Above a saved page may stand a comment, or the head of the mail that it came with. */
const BEGINNING = 4_000;

/** The source of a web page rather than what a browser shows of it. */
export function isHtmlSource(text: string): boolean {
  return /^[^\S\r\n]{0,99}(?:<!--[^>]{0,500}-->\s*)?(?:<!doctype html|<html[\s>])/im.test(
    text.slice(0, BEGINNING),
  );
}

/** Tags within a line leave it text. */
const SOURCE_LINE =
  /^(?:[{}@]|<(?!\/?(?:a|b|i|em|strong|su[bp]|img|br)\b)|\[\s*[{"]|\]\W*$|"[^"]{0,100}"\s*:)/;
const SAMPLE = 64 * 1024;

/** Whether most of the text is XML, HTML, JSON or BibTeX, whatever stands above it. */
export function isSource(text: string): boolean {
  if (isHtmlSource(text)) return true;
  let [all, source] = [0, 0];
  for (const line of text.slice(0, SAMPLE).split(/[\r\n]+/)) {
    const written = line.trim();
    all += written.length;
    if (SOURCE_LINE.test(written)) source += written.length;
  }
  return source > all / 2;
}
