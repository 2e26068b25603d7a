/** What an import may take of the machine, and the sentence for what takes more. */
import { statfs } from "node:fs/promises";
import { importsFolder } from "./folder";

const MIB = 1024 ** 2;
const GIB = 1024 ** 3;

export const IMPORT_LIMITS = {
  /** Files of one import. */
  files: 2_000,
  /** Bytes of one file: the whole arXiv snapshot, unpacked, has 5 GiB. */
  file: 8 * GIB,
  /** Bytes of one import. */
  bytes: 16 * GIB,
  /** Bytes of one piece of an upload. */
  piece: 4 * MIB,
  /** Bytes of a form that is sent without JavaScript. */
  form: 32 * MIB,
  /** Bytes of all imports that are kept. */
  disk: 32 * GIB,
  /** Bytes that must stay free on the disk. */
  spare: 1 * GIB,
} as const;

/**
 * Why so many files of these sizes cannot be taken; undefined when they can.
 * @param kept bytes of the imports before
 */
export async function tooMuch(sizes: number[], kept: number): Promise<string | undefined> {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const { files, file, bytes, disk, spare } = IMPORT_LIMITS;
  if (sizes.length > files) {
    return `These are ${sizes.length.toLocaleString("en")} files; one import takes ${files.toLocaleString("en")}. Choose fewer, or pack them into a zip.`;
  }
  if (sizes.some((size) => size > file)) {
    return `A file has more than ${file / GIB} GiB. Pack it with gzip, or split it.`;
  }
  if (total > bytes)
    return `The files have more than ${bytes / GIB} GiB together. Import them in parts.`;
  if (total + kept > disk) {
    return `The imports before this one keep ${Math.ceil(kept / GIB)} GiB, and ${disk / GIB} are the most. Discard some of them on the page /import, or wait: of what was stored, the files go after a week.`;
  }
  const free = await freeBytes();
  if (free !== undefined && total > free - spare) {
    return `The disk has ${Math.max(0, Math.floor(free / GIB))} GiB left, which is too little for these files. Make room and try again.`;
  }
  return undefined;
}

async function freeBytes(): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(importsFolder());
    return bavail * bsize;
  } catch {
    // Where the system does not tell, writing will.
    return undefined;
  }
}
