/** The digests that a path stands for: a file, the files of a folder, the members of an archive. */
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { type Problem, problem, type RuleId } from "@/lib/ingest/problem";
import { isBomb } from "./reading/bombs";
import type { Source } from "./reading/source";
import { isZip, membersOf } from "./reading/zip";
import { standardInput } from "./standard-input";

/** Files beside digests that are not digests. */
const NOT_DIGESTS = new Set(["digests.json", "themes.json"]);
/** Folders in folders; a link is not followed, so only a mistake goes deeper. */
const DEEPEST = 16;
const MOST_MEMBERS = 10_000;
/** Bytes of an archive when it is unpacked. */
const LARGEST_ARCHIVE = 64 * 1024 ** 3;
/** Files that packers add for themselves. */
const PACKERS_OWN = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$)/;

/** Why a path, or part of it, is left out. */
export interface Refused {
  file: string;
  problem: Problem;
}

type Found = AsyncGenerator<Source | Refused>;

/**
 * In the order of their names; `-` stands for standard input.
 * @param named what reports call `place`, where it does not stand alone; what is in a folder that does
 *   is called as seen from there
 */
export async function* findSources(place: string, named = ""): Found {
  if (place === "-") {
    yield* sourcesInFile(await standardInput());
    return;
  }
  const file = named || path.basename(path.resolve(place));
  const info = await stat(place).catch(() => undefined);
  const sources = info?.isDirectory()
    ? sourcesInFolder(place, named && `${named.replace(/\/+$/, "")}/`, 0)
    : sourcesAt(place, file);
  let nothing = true;
  for await (const source of sources) {
    nothing = false;
    yield source;
  }
  if (nothing) yield refused("nothing-inside", file);
}

function refused(rule: RuleId, file: string, excerpt?: string): Refused {
  return { file, problem: problem(rule, { file, excerpt }) };
}

/** @param prefix of the names in reports */
async function* sourcesInFolder(folder: string, prefix: string, depth: number): Found {
  const file = prefix.slice(0, -1) || path.basename(path.resolve(folder));
  if (depth > DEEPEST) {
    yield refused("folder-too-deep", file, folder);
    return;
  }
  const entries = await readdir(folder, { withFileTypes: true }).catch(({ code }) => String(code));
  if (typeof entries === "string") {
    yield refused("unreadable-folder", file, `the system says ${entries}`);
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const { name } = entry;
    if (name.startsWith(".") || NOT_DIGESTS.has(name)) continue;
    const place = path.join(folder, name);
    if (entry.isDirectory()) yield* sourcesInFolder(place, `${prefix}${name}/`, depth + 1);
    else yield* sourcesAt(place, prefix + name);
  }
}

/** What is no file is not opened: a pipe may never say anything, a link to a folder lead in a circle. */
async function* sourcesAt(place: string, file: string): Found {
  const info = await stat(place).catch(() => undefined);
  if (info?.isDirectory()) yield refused("linked-folder", file);
  else if (info && !info.isFile()) yield refused("not-a-file", file);
  else {
    const stored = path.relative("", place).split(path.sep).join("/");
    yield* sourcesInFile({ place, path: stored, file });
  }
}

async function* sourcesInFile(source: Source): Found {
  // Whether it can be read at all is told by who reads it.
  if (await isZip(source.place).catch(() => false)) yield* sourcesInArchive(source);
  else yield source;
}

async function* sourcesInArchive(archive: Source): Found {
  const { members, failure } = await membersOf(archive.place, MOST_MEMBERS);
  const size = members.reduce((total, member) => total + member.size, 0);
  if (members.length > MOST_MEMBERS || size > LARGEST_ARCHIVE) {
    yield refused("archive-too-large", archive.file);
    return;
  }
  // Each by itself may be honest, where all are the same bytes of the archive.
  const packed = (await stat(archive.place)).size;
  if (isBomb(size, packed)) {
    yield refused("archive-bomb", archive.file, `${size} bytes out of ${packed}`);
    return;
  }
  for (const { name, position, refusal } of members) {
    const file = `${archive.file}/${name}`;
    if (refusal) yield refused(refusal, file);
    else if (!PACKERS_OWN.test(name) && !NOT_DIGESTS.has(path.posix.basename(name))) {
      yield { ...archive, member: position, path: `${archive.path}/${name}`, file };
    }
  }
  if (failure) yield refused("archive-damaged", archive.file, failure.message);
}
