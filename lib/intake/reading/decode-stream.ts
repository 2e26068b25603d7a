/** Bytes to text as they come: the counterpart of lib/ingest/decode for files larger than memory. */
import {
  decodeDigest,
  decodeWindows1252,
  isBinary,
  isDamagedUtf8,
  utf16Of,
} from "@/lib/ingest/decode";
import { type Problem, problem, type RuleId } from "@/lib/ingest/problem";
import { UnpackError } from "./open-bytes";

/** The encoding is judged by so many bytes; smaller files are decoded at once. */
const BLOCK = 1024 * 1024;

export interface DecodedText {
  text: string;
  problems: Problem[];
  /** What was found out here for the first time; where, whoever counts the lines can say. */
  rule?: RuleId & ("damaged-characters" | "wrong-encoding");
}

/**
 * UTF-8 until a block shows that it is not: then Windows-1252, which is the same as far as the text
 * was plain ASCII; a text that had other characters before is taken for damaged UTF-8.
 */
export async function* decodeStream(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<DecodedText> {
  let decode: ((block: Uint8Array, last: boolean) => Omit<DecodedText, "problems">) | undefined;
  for await (const { block, last, failure } of blocksOf(chunks)) {
    // What came before an archive broke off is read all the same.
    const broken = failure ? [problem(failure.rule, { file, excerpt: failure.message })] : [];
    if (!decode && last) {
      const { text, problems } = decodeDigest(block, file);
      yield { text: text ?? "", problems: [...broken, ...problems] };
      return;
    }
    if (!decode) {
      const encoding = utf16Of(block);
      if (!encoding && isBinary(block)) {
        yield { text: "", problems: [problem("not-text", { file })] };
        return;
      }
      decode = encoding ? decoderOf(encoding) : eightBitDecoder();
    }
    yield { ...decode(block, last), problems: broken };
  }
}

function decoderOf(encoding: string) {
  const decoder = new TextDecoder(encoding);
  return (block: Uint8Array, last: boolean) => ({
    text: decoder.decode(block, { stream: !last }),
  });
}

function eightBitDecoder() {
  const utf8 = new TextDecoder("utf-8");
  let judged: DecodedText["rule"];
  let sawOthers = false;
  return (block: Uint8Array, last: boolean): Omit<DecodedText, "problems"> => {
    if (judged === "wrong-encoding") return { text: decodeWindows1252(block) };
    const text = utf8.decode(block, { stream: !last });
    const first = judged === undefined && text.includes("\ufffd");
    if (first) {
      judged = sawOthers || isDamagedUtf8(text) ? "damaged-characters" : "wrong-encoding";
    }
    sawOthers ||= /[^\0-\x7f\ufffd]/.test(text);
    const decoded = judged === "wrong-encoding" ? decodeWindows1252(block) : text;
    return { text: decoded, ...(first && { rule: judged }) };
  };
}

/** Of about the same size, whatever the size of what comes. */
async function* blocksOf(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ block: Uint8Array; last: boolean; failure?: UnpackError }> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let failure: UnpackError | undefined;
  try {
    for await (const chunk of chunks) {
      if (size >= BLOCK) {
        yield { block: Buffer.concat(parts), last: false };
        [parts, size] = [[], 0];
      }
      parts.push(chunk);
      size += chunk.length;
    }
  } catch (cause) {
    if (!(cause instanceof UnpackError)) throw cause;
    failure = cause;
  }
  yield { block: Buffer.concat(parts), last: true, failure };
}
