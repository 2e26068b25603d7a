/** Bytes of a file to the text of a digest, whatever program saved it. */
import { type Problem, problem } from "./problem";

/**
 * Decodes by byte order mark, else by the pattern of UTF-16, else as UTF-8, else as Windows-1252
 * (which every Latin-1 text is). `text` is undefined for what is no text at all. The text has no
 * byte order mark, no control characters but tab and line ends, and but one kind of space.
 */
export function decodeDigest(
  bytes: Uint8Array,
  file: string,
): { text?: string; problems: Problem[] } {
  const encoding = utf16Of(bytes);
  if (!encoding && isBinary(bytes)) return { problems: [problem("not-text", { file })] };
  const decoded = encoding
    ? { text: new TextDecoder(encoding).decode(bytes), problems: [] }
    : decodeEightBit(bytes, file);
  return withoutControls(decoded, file);
}

export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // Without a mark: mostly Latin text has a zero in every other byte.
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (let index = 0; index < sample.length; index++) if (sample[index] === 0) zeros[index % 2]!++;
  const half = sample.length / 2;
  if (half < 4) return undefined;
  if (zeros[1]! > 0.6 * half && zeros[0]! < 0.1 * half) return "utf-16le";
  if (zeros[0]! > 0.6 * half && zeros[1]! < 0.1 * half) return "utf-16be";
  return undefined;
}

/** First bytes of the files that are most likely to be mistaken for a text. */
const SIGNATURES = [
  "%PDF-",
  "PK\u0003\u0004",
  "\u0089PNG",
  "\u001f\u008b",
  "ÿØÿ",
  "GIF8",
  "SQLite format 3",
];

/** Share of control characters above which bytes are no text. */
const MOST_CONTROLS = 0.02;

export function isBinary(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (SIGNATURES.some((signature) => start.startsWith(signature))) return true;
  const controls = bytes.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  return controls > MOST_CONTROLS * bytes.length;
}

function isControl(code: number): boolean {
  return (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 127;
}

function decodeEightBit(bytes: Uint8Array, file: string): { text: string; problems: Problem[] } {
  const text = new TextDecoder("utf-8").decode(bytes);
  if (!text.includes("\ufffd")) return { text, problems: [] };
  if (isDamagedUtf8(text)) {
    return { text, problems: [problem("damaged-characters", placeOf(/\ufffd/, text, file))] };
  }
  const latin = decodeWindows1252(bytes);
  return { text: latin, problems: [problem("wrong-encoding", placeOf(/[^\0-\x7f]/, latin, file))] };
}

/** A UTF-8 text that was cut or patched still has whole characters besides the broken ones. */
export function isDamagedUtf8(text: string): boolean {
  const damaged = text.match(/\ufffd/g)?.length ?? 0;
  const intact = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  return intact >= damaged || endsInsideCharacter(text, damaged);
}

/** What Windows-1252 has at 0x80 to 0x9f, where Latin-1 has control characters. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Some releases of Node decode "windows-1252" as Latin-1 (nodejs/node#56542): this does for both. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80]!);
}

function endsInsideCharacter(text: string, damaged: number): boolean {
  return damaged === 1 && text.endsWith("\ufffd");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\0-\x08\x0b\x0e-\x1f\x7f]/;

/** A space that does not break, for which browsers and word processors have their reasons. */
const NO_BREAK_SPACES = /[\u00a0\u202f]/g;

export function withoutControls(
  { text: raw, problems }: { text: string; problems: Problem[] },
  file: string,
): { text: string; problems: Problem[] } {
  const text = raw.replace(NO_BREAK_SPACES, " ");
  if (!CONTROLS.test(text)) return { text, problems };
  return {
    text: text.replace(new RegExp(CONTROLS, "g"), ""),
    problems: [...problems, problem("control-characters", placeOf(CONTROLS, text, file))],
  };
}

export function placeOf(pattern: RegExp, text: string, file: string) {
  const at = text.search(pattern);
  const above = text.slice(0, at).split(/\r\n|\n|\r/);
  const excerpt = above.at(-1)!.slice(-20) + text.slice(at, at + 60).split(/[\r\n]/)[0];
  return { file, line: above.length, excerpt: excerpt.replace(CONTROLS, "") };
}
