/** Zip archives, whole and otherwise. */
import { crc32, deflateRawSync } from "node:zlib";

/** What is wrong with a member; a bomb says that it is large. */
export type Fault = "locked" | "damaged" | "link" | "bomb";

/** A zip archive of these files (PKWARE's APPNOTE, sections 4.3.7, 4.3.12 and 4.3.16). */
export function zipOf(
  files: Record<string, Uint8Array>,
  faults: Record<string, Fault> = {},
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of Object.entries(files)) {
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(faults[name] === "locked" ? 1 : 0, 2);
    head.writeUInt16LE(8, 4);
    const sum = crc32(Buffer.from(bytes));
    head.writeUInt32LE(faults[name] === "damaged" ? (sum ^ 1) >>> 0 : sum, 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(faults[name] === "bomb" ? 1_000_000_000 : bytes.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), head, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    if (faults[name] === "link") place.writeUInt32LE(0o120777 * 2 ** 16, 6);
    place.writeUInt32LE(offset, 10);
    const UNIX = 3;
    const made = Buffer.from([20, UNIX]);
    directory.push(
      Buffer.concat([Buffer.from("PK\x01\x02"), made, head, place, Buffer.from(name)]),
    );
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, list, Buffer.from("PK\x05\x06"), end]);
}
