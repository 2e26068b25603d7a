/** Members of zip archives, through yauzl, which trusts the archive's own directory alone. */
import { open, stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import type { RuleId } from "@/lib/ingest/problem";
import { isBomb } from "./bombs";

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
  /** With slashes, as seen from the archive. */
  name: string;
  /** Among all entries of the archive: names may be there twice. */
  position: number;
  /** Bytes when unpacked, as the archive says; yauzl holds it to that. */
  size: number;
  /** Why it is not to be opened, though its neighbours are. */
  refusal?: RuleId &
    ("archive-member-name" | "archive-member-link" | "archive-member-locked" | "archive-bomb");
}

/** The files of an archive in its order, at most `most`; with what ended the list before its end. */
export async function membersOf(
  place: string,
  most: number,
): Promise<{ members: Member[]; failure?: Error }> {
  const members: Member[] = [];
  const names = new Set<string>();
  const failure = await eachEntry(place, (entry, position) => {
    const name = nameOf(entry);
    if (!name.endsWith("/")) {
      const unique = names.has(name) ? `${name} (${position + 1})` : name;
      names.add(name);
      const refusal = refusalOf(entry, name);
      // What is not opened takes no room.
      const size = refusal ? 0 : entry.uncompressedSize;
      members.push({ name: shown(unique), position, size, refusal });
    }
    return members.length <= most;
  }).catch((cause: Error) => cause);
  return { members, ...(failure && { failure }) };
}

/** As packers of Windows and `zip -r x.zip .` write them, too. */
function nameOf(entry: Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  const name = yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  return name.replace(/^(?:\.\/)+/, "");
}

/** Characters of the longest path that systems take. */
const LONGEST_NAME = 4096;

function shown(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, 100)}…` : name;
}

/** No member is ever written to disk by its name; but it is shown, and stored as a place. */
function refusalOf(entry: Entry, name: string): Member["refusal"] {
  const isOdd = yauzl.validateFileName(name) !== null || /\p{Cc}/u.test(name);
  if (isOdd || name.length > LONGEST_NAME) return "archive-member-name";
  if (isLink(entry)) return "archive-member-link";
  if (entry.isEncrypted()) return "archive-member-locked";
  return isBomb(entry.uncompressedSize, entry.compressedSize) ? "archive-bomb" : undefined;
}

const [UNIX, KIND_OF_FILE, LINK] = [3, 0o170000, 0o120000];

/** Packers of Unix write the mode of a file above the attributes that DOS had. */
function isLink({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  return versionMadeBy >> 8 === UNIX && ((externalFileAttributes >>> 16) & KIND_OF_FILE) === LINK;
}

/** The unpacked bytes of a member. @throws Error of yauzl, or of a checksum that does not agree */
export async function openMember(place: string, position: number): Promise<AsyncIterable<Buffer>> {
  const entry = (await entriesOf(place))[position];
  if (!entry) throw new Error("it is no longer in the archive");
  const zip = await openZip(place);
  try {
    const stream = await new Promise<Readable>((resolve, reject) => {
      zip.openReadStream(entry, (cause, opened) => (cause ? reject(cause) : resolve(opened)));
    });
    return checked(stream, entry.crc32);
  } finally {
    // Streams that are open keep the file open until they end.
    zip.close();
  }
}

/** Of the archive that was asked for last: to list ten thousand members for each of them takes hours. */
let listed: { place: string; changed: number; entries: Entry[] } | undefined;

/** As far as the archive can be read. */
async function entriesOf(place: string): Promise<Entry[]> {
  const { mtimeMs: changed } = await stat(place);
  if (listed?.place === place && listed.changed === changed) return listed.entries;
  const entries: Entry[] = [];
  await eachEntry(place, (entry) => entries.push(entry) > 0).catch(() => {});
  listed = { place, changed, entries };
  return entries;
}

async function* checked(bytes: AsyncIterable<Buffer>, expected: number): AsyncGenerator<Buffer> {
  let sum = 0;
  for await (const chunk of bytes) {
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (sum !== expected) throw new Error("its bytes do not agree with its checksum");
}

/** Goes through the entries until `look` says no. */
async function eachEntry(
  place: string,
  look: (entry: Entry, position: number) => boolean,
): Promise<void> {
  const zip = await openZip(place);
  let position = 0;
  try {
    await new Promise<void>((resolve, reject) => {
      zip.on("error", reject);
      zip.on("end", () => resolve());
      zip.on("entry", (entry: Entry) => {
        if (look(entry, position++)) zip.readEntry();
        else resolve();
      });
      zip.readEntry();
    });
  } finally {
    zip.close();
  }
}

function openZip(place: string): Promise<ZipFile> {
  // One odd name would end the list; names are judged here, each for itself.
  const settings = { lazyEntries: true, autoClose: false, decodeStrings: false };
  return new Promise((resolve, reject) => {
    yauzl.open(place, settings, (cause, opened) => (cause ? reject(cause) : resolve(opened)));
  });
}
