/** Members of zip archives, through yauzl, which trusts the archive's own directory alone. */
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { Entry, ZipFile } from "yauzl";

/** How a zip archive begins: with a member, or, where it has none, with its end. */
const MAGIC = ["PK\u0003\u0004", "PK\u0005\u0006"];

export async function isZip(place: string): Promise<boolean> {
  const handle = await open(place);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return MAGIC.includes(buffer.subarray(0, bytesRead).toString("latin1"));
  } finally {
    await handle.close();
  }
}

export interface Member {
  name: string;
  /** Bytes when unpacked, as the archive says; yauzl holds it to that. */
  size: number;
  packed: number;
}

/** The files of an archive in its order, at most `most`. @throws Error of yauzl */
export async function membersOf(place: string, most: number): Promise<Member[]> {
  const members: Member[] = [];
  await eachEntry(place, (entry) => {
    if (!entry.fileName.endsWith("/")) {
      members.push({
        name: entry.fileName,
        size: entry.uncompressedSize,
        packed: entry.compressedSize,
      });
    }
    return members.length <= most;
  });
  return members;
}

/** The unpacked bytes of a member. @throws Error of yauzl */
export async function openMember(place: string, member: string): Promise<Readable> {
  let found: Readable | undefined;
  await eachEntry(place, async (entry, zip) => {
    if (entry.fileName !== member) return true;
    found = await new Promise<Readable>((resolve, reject) => {
      zip.openReadStream(entry, (cause, stream) => (cause ? reject(cause) : resolve(stream)));
    });
    // The archive is closed when the stream has ended.
    return false;
  });
  if (!found) throw new Error(`${member} is not in the archive`);
  return found;
}

/** Goes through the entries until `look` says no. */
async function eachEntry(
  place: string,
  look: (entry: Entry, zip: ZipFile) => boolean | Promise<boolean>,
): Promise<void> {
  const { open: openZip } = (await import("yauzl")).default;
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    openZip(place, { lazyEntries: true, autoClose: false }, (cause, opened) =>
      cause ? reject(cause) : resolve(opened),
    );
  });
  try {
    await new Promise<void>((resolve, reject) => {
      zip.on("error", reject);
      zip.on("end", () => resolve());
      zip.on("entry", (entry: Entry) => {
        Promise.resolve(look(entry, zip)).then(
          (goOn) => (goOn ? zip.readEntry() : resolve()),
          reject,
        );
      });
      zip.readEntry();
    });
  } finally {
    // Streams that are open keep the file open until they end.
    zip.close();
  }
}
